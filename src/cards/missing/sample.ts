import { sampleButton } from '../samplePaper.ts';
import type { MissingData } from './data.ts';

const some: MissingData = {
  heading: 'Sak 71/20 · Hvem mangler?',
  countLine: '5 av 9 har bekreftet. 4 mangler.',
  groups: [
    {
      label: 'Bergen kommune',
      names: [
        'Kari Nordmann: påminnet 22. november 2020 kl. 10.00',
        'Ánne Máret Eira (vara for Per Hansen): ikke nådd: har ikke appen',
      ],
    },
    { label: 'Vestland fylkeskommune', names: ['Åse Ødegård'] },
    { label: 'Statsforvalteren i Vestland', names: ['Ole_Jakob O’Brien'] },
  ],
  emptyText: 'Alle har bekreftet.',
  cutNote: 'Listen er forkortet.',
  buttons: [sampleButton('Send påminnelse', 'remind'), sampleButton('Tilbake til saken', 'case')],
  asOf: 'Oppdatert 23. november kl. 17.38',
};

const none: MissingData = { ...some, countLine: '9 av 9 har bekreftet.', groups: [] };

/** With people missing, and with none. */
export const missingSamples = { some, none };
