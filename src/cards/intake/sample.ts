import { sampleButton, sampleProposal, sampleTitle } from '../samplePaper.ts';
import type { IntakeData } from './data.ts';

const seed: IntakeData = {
  heading: 'Slik leste jeg sak-71-20.docx',
  intro: 'Saksframlegg. Se over, rett det som er feil, og legg saken på sakslisten.',
  warnings: ['Møtedatoen står ikke i dokumentet. Velg møtet.'],
  sections: { label: 'Avsnitt', names: ['Bakgrunn', 'Status'] },
  proposal: sampleProposal,
  fields: [
    {
      kind: 'text',
      id: 'number',
      label: 'Saksnummer',
      value: '71/20',
      errorMessage: 'Skriv nummeret som 71/20.',
      maxLength: 12,
    },
    {
      kind: 'text',
      id: 'title',
      label: 'Tittel',
      value: sampleTitle,
      errorMessage: 'Skriv en tittel.',
      maxLength: 300,
    },
    {
      kind: 'choice',
      id: 'type',
      label: 'Sakstype',
      value: 'orientering',
      errorMessage: 'Velg sakstype.',
      choices: [
        { title: 'Orienteringssak', value: 'orientering' },
        { title: 'Vedtakssak', value: 'vedtak' },
      ],
    },
    { kind: 'date', id: 'date', label: 'Dato', value: '', errorMessage: 'Velg en dato.' },
    { kind: 'time', id: 'time', label: 'Klokkeslett', value: '10:00', errorMessage: 'Velg et klokkeslett.' },
  ],
  send: sampleButton('Legg på sakslisten', 'draft.file', 'positive'),
};

const refused: IntakeData = {
  ...seed,
  problem: 'Saksnummeret må skrives som 71/20. Saken er ikke lagt inn.',
  warnings: [],
  proposal: undefined,
};

/** The form for a document that was brought in. */
export const intakeSamples = { seed, refused };
