import { sampleButton } from '../samplePaper.ts';
import type { WelcomeData } from './data.ts';

const norwegian: WelcomeData = {
  heading: 'Hei, jeg er Saksgang',
  lines: [
    'Jeg legger ut orienteringssakene før møtet, så du kan bekrefte at du har gjort deg kjent med dem.',
    'Jeg minner om frister og samler kommentarene til sekretariatet.',
    'Spør meg gjerne: «hva venter på meg?» eller «status 71/20».',
  ],
  buttons: [sampleButton('Mine saker', 'mine'), sampleButton('Hjelp', 'help')],
};

/** The welcome. */
export const welcomeSamples = { norwegian };
