import type { Field } from '../field.ts';
import { sampleButton, sampleProposal, sampleTitle } from '../samplePaper.ts';
import type { IntakeData } from './data.ts';

const errorMessage = 'Dette passer ikke her.';

function text(id: string, label: string, value: string, maxLength = 300): Field {
  return { kind: 'text', id, label, value, errorMessage, maxLength };
}

function choice(id: string, label: string, ...titles: readonly string[]): Field {
  const choices = titles.map((title, index) => ({ title, value: String(index) }));
  return { kind: 'choice', id, label, value: '0', errorMessage, choices };
}

const seed: IntakeData = {
  heading: 'Slik leste jeg sak-71-20.docx',
  intro: 'Saksframlegg. Se over, rett det som er feil, og legg saken på sakslisten.',
  warnings: ['Møtedatoen står ikke i dokumentet. Velg møtet.'],
  facts: [
    { title: 'Avsnitt', value: 'Bakgrunn, Status, Forslag til vedtak' },
    { title: 'Viser til', value: 'SG 49/20' },
    { title: 'Beløp', value: 'kr. 825 000 ekskl. mva' },
  ],
  proposal: sampleProposal,
  rows: [
    [text('number', 'Saksnummer', '71/20', 12), choice('type', 'Sakstype', 'Orienteringssak', 'Vedtakssak')],
    [text('title', 'Tittel', sampleTitle)],
    [choice('body', 'Organ', 'SG, styringsgruppen'), choice('access', 'Tilgang', 'Åpen', 'Unntatt offentlighet')],
    [choice('meeting', 'Møte', 'SG fredag 18. desember 2020 kl. 10.00', 'Nytt møte')],
  ],
  newMeeting: {
    title: 'Nytt møte',
    rows: [
      [
        { kind: 'date', id: 'date', label: 'Dato', value: '', errorMessage },
        { kind: 'time', id: 'time', label: 'Klokkeslett', value: '10:00', errorMessage },
      ],
    ],
    isOpen: false,
  },
  send: sampleButton('Legg på sakslisten', 'draft.file', 'positive'),
  others: [],
};

const refused: IntakeData = {
  ...seed,
  notice: { text: 'Saksnummeret må skrives som 71/20. Saken er ikke lagt inn.', tone: 'attention' },
  warnings: [],
  proposal: undefined,
  newMeeting: { ...seed.newMeeting, isOpen: true },
};

const next: IntakeData = {
  ...seed,
  heading: 'Slik leste jeg saksliste-sg.pdf',
  intro: 'Sak 14 av 23 i en saksliste. Se over, rett det som er feil, og legg saken på sakslisten.',
  notice: { text: 'Sak 70/20 ligger på sakslisten for styringsgruppen 18. desember 2020.', tone: 'good' },
  warnings: [],
  facts: [],
  others: [sampleButton('Neste sak', 'draft.show'), sampleButton('Forrige sak', 'draft.show')],
};

/** The form for a document that was brought in. */
export const intakeSamples = { seed, refused, next };
