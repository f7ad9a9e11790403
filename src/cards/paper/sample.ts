import { sampleButton, sampleProposal, sampleSections, sampleTitle } from '../samplePaper.ts';
import type { PaperData } from './data.ts';

const short: PaperData = {
  heading: 'Sak 71/20 · Saksframlegg',
  title: sampleTitle,
  sections: sampleSections,
  proposal: sampleProposal,
  cutNote: 'Teksten er for lang til å vises her i sin helhet. Hele saksframlegget ligger i innkallingen.',
  back: sampleButton('Tilbake til saken', 'case'),
};

const long: PaperData = {
  ...short,
  sections: Array.from({ length: 30 }, () => sampleSections).flat(),
  proposal: { label: 'Forslag til vedtak', points: [...sampleProposal.points, 'Ny orientering gis i desember.'] },
};

/** A paper that fits, and one that does not. */
export const paperSamples = { short, long };
