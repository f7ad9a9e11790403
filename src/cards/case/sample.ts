import { sampleButton, sampleProposal, sampleSections, sampleTitle } from '../samplePaper.ts';
import type { CaseData } from './data.ts';

const shared: CaseData = {
  heading: 'Sak 71/20 · Orienteringssak',
  title: sampleTitle,
  facts: [
    { label: 'Møte', value: 'Styringsgruppen, torsdag 26. november kl. 10.00' },
    { label: 'Frist', value: 'tirsdag 24. november kl. 12.00' },
  ],
  intro:
    'Styringsgruppen får saken til orientering. Du bekrefter her at du har gjort deg kjent med den. Dette er ikke et vedtak. Saken føres i referatet etter møtet.',
  proposal: sampleProposal,
  extract: {
    text: 'I lys av at byvekstavtalen ble signert og avtaleområdet utvidet, var det behov for en klargjøring av hvordan samarbeidet i Miljøløftet skal organiseres fremover.',
    more: { text: sampleSections[1].text, show: 'Vis mer', hide: 'Vis mindre' },
  },
  counts: {
    line: '5 av 9 har bekreftet',
    secondary: '1 ønsker saken drøftet i møtet',
    progress: { done: 5, total: 9 },
  },
  primary: sampleButton('Ta til orientering', 'acknowledge', 'positive'),
  others: [
    sampleButton('Skriv kommentar', 'comment'),
    sampleButton('Jeg ønsker saken drøftet i møtet', 'discuss'),
    sampleButton('Hvem mangler?', 'missing'),
    sampleButton('Vis saksframlegget', 'paper'),
  ],
  footer: 'Oppdatert 23. november kl. 17.38',
  cutNote: 'Teksten er forkortet. Velg «Vis saksframlegget» for å lese resten.',
  refresh: { verb: 'refresh', data: { itemId: 'sg-2020-71' }, userIds: ['29:kari', '29:ola'] },
};

const personal: CaseData = {
  ...shared,
  notice: { tone: 'good', text: 'Du tok sak 71/20 til orientering 23. november kl. 17.40.' },
  intro: undefined,
  extract: undefined,
  counts: { line: '6 av 9 har bekreftet', progress: { done: 6, total: 9 } },
  primary: undefined,
  others: [
    sampleButton('Angre', 'undo'),
    sampleButton('Skriv kommentar', 'comment'),
    sampleButton('Vis saksframlegget', 'paper'),
  ],
};

const restricted: CaseData = {
  heading: 'Sak 72/20 · Orienteringssak',
  title: 'Unntatt offentlighet, offentleglova § 23 første ledd',
  facts: shared.facts,
  others: [],
  cutNote: shared.cutNote,
};

const changed: CaseData = {
  ...shared,
  notice: {
    tone: 'warning',
    text: 'Saksframlegget er endret etter at du bekreftet. Endret: Status, Forslag til vedtak.',
  },
  answer: 'Ditt svar gjaldt forrige utgave: tatt til orientering 20. november kl. 08.15',
  deadlinePassed: 'Fristen gikk ut 24. november kl. 12.00. Du kan fortsatt ta saken til orientering.',
};

const closed: CaseData = {
  ...personal,
  answer: 'Ditt svar: tatt til orientering 23. november kl. 17.40',
  notice: { tone: 'neutral', text: 'Saken er avsluttet. Kontakt sekretariatet hvis noe er feil.' },
  counts: { line: 'Alle har bekreftet', progress: { done: 9, total: 9 } },
  others: [sampleButton('Vis saksframlegget', 'paper')],
};

const nynorsk: CaseData = {
  ...shared,
  facts: [
    { label: 'Møte', value: 'Styringsgruppa, torsdag 26. november kl. 10.00' },
    { label: 'Frist', value: 'tysdag 24. november kl. 12.00' },
  ],
  intro:
    'Styringsgruppa får saka til orientering. Du stadfestar her at du har gjort deg kjend med ho. Dette er ikkje eit vedtak. Saka blir ført i referatet etter møtet.',
  counts: { line: 'Ingen har stadfesta enno', progress: { done: 0, total: 9 } },
  others: [
    sampleButton('Skriv kommentar', 'comment'),
    sampleButton('Eg ønskjer saka drøfta i møtet', 'discuss'),
    sampleButton('Kven manglar?', 'missing'),
    sampleButton('Vis saksframlegget', 'paper'),
  ],
  extract: undefined,
  footer: 'Oppdatert 23. november kl. 17.38',
};

const english: CaseData = {
  ...shared,
  heading: 'Case 71/20 · For information',
  facts: [
    { label: 'Meeting', value: 'The steering group, Thursday 26 November at 10:00' },
    { label: 'Deadline', value: 'Tuesday 24 November at 12:00' },
  ],
  intro:
    'The steering group receives this case for information. You confirm here that you have read it. This is not a decision. The case is entered in the minutes after the meeting.',
  proposal: { ...sampleProposal, label: 'Proposed decision' },
  extract: undefined,
  counts: {
    line: '5 of 9 have confirmed',
    secondary: '1 wants it discussed in the meeting',
    progress: { done: 5, total: 9 },
  },
  primary: sampleButton('Note for information', 'acknowledge', 'positive'),
  others: [
    sampleButton('Write a comment', 'comment'),
    sampleButton('I want this discussed in the meeting', 'discuss'),
    sampleButton('Who is missing?', 'missing'),
    sampleButton('Show the case paper', 'paper'),
  ],
  footer: 'Updated 23 November at 17:38',
  cutNote: 'The text is shortened. Choose “Show the case paper” to read the rest.',
};

/** The case card in each of its states. */
export const caseSamples = { shared, personal, restricted, changed, closed, nynorsk, english };
