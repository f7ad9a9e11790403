import { sampleButton } from '../samplePaper.ts';
import type { CommentsData } from './data.ts';

const some: CommentsData = {
  heading: 'Kommentarer til sak 71/20',
  entries: [
    {
      author: 'Kari Nordmann',
      party: 'Bergen kommune',
      when: '23. november kl. 09.12',
      text: 'Viktig at de nye kommunene kommer med fra starten:\n1. i AU\n2. i faggruppene\n\nEllers *ingen* merknader 👍',
    },
    {
      author: 'Ánne Máret Eira',
      party: 'Vestland fylkeskommune',
      when: '24. november kl. 13.05 · etter fristen · redigert 24. november kl. 14.10 · etter fristen',
      text: 'Vi ber om at rapporten fra fase 1 sendes partene før møtet i AKG 3. desember.',
      buttons: [sampleButton('Rediger', 'edit'), sampleButton('Trekk kommentaren', 'withdraw')],
    },
    {
      author: 'Ánne Máret Eira, slik det sto før',
      when: '24. november kl. 13.05 · etter fristen',
      text: 'Vi ber om at rapporten sendes partene.',
    },
  ],
  emptyText: 'Ingen har kommentert sak 71/20.',
  cutNote: 'Det er flere kommentarer enn kortet har plass til. Sekretariatet kan sende hele listen.',
  asOf: 'Oppdatert 24. november kl. 13.20',
  buttons: [sampleButton('Skriv kommentar', 'comment'), sampleButton('Tilbake til saken', 'case')],
};

const none: CommentsData = { ...some, entries: [] };

/** With comments, and without. */
export const commentsSamples = { some, none };
