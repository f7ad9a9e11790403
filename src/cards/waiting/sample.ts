import { sampleButton, sampleTitle } from '../samplePaper.ts';
import type { WaitingData } from './data.ts';

const buttons = [
  sampleButton('Ta til orientering', 'acknowledge', 'positive'),
  sampleButton('Skriv kommentar', 'comment'),
  sampleButton('Jeg ønsker saken drøftet i møtet', 'discuss'),
  sampleButton('Vis saken', 'case'),
];

const several: WaitingData = {
  heading: 'Dette venter på deg',
  intro: '2 saker til styringsgruppen 18. desember 2026 venter på deg. Fristen er tirsdag 15. desember 2026 kl. 12.00.',
  cases: [
    { label: 'Sak 71/20', title: sampleTitle, buttons },
    { label: 'Sak 72/20', title: 'Status for bompengeinntektene per 3. kvartal', buttons },
  ],
  cutNote: 'Flere saker vises når du har svart på disse.',
  footer: 'Skriv «daglig oppsummering» hvis du heller vil ha én melding om dagen.',
};

const answeredOne: WaitingData = {
  ...several,
  notice: { text: 'Du tok sak 71/20 til orientering 14. desember 2026 kl. 10.02.', tone: 'good' },
  intro: 'Sak 72/20 venter på deg. Fristen er tirsdag 15. desember 2026 kl. 12.00.',
  cases: several.cases.slice(1),
};

const nothing: WaitingData = {
  heading: 'Takk, ingenting venter på deg',
  intro: 'Du har svart på alle sakene til styringsgruppen 18. desember 2026.',
  cases: [],
  cutNote: several.cutNote,
};

const many: WaitingData = {
  ...several,
  intro: '20 saker til styringsgruppen 18. desember 2026 venter på deg.',
  cases: Array.from({ length: 20 }, (_, index) => ({
    label: `Sak ${index + 51}/20`,
    title: `${sampleTitle} (${index + 1})`,
    buttons: [buttons[0], buttons[3]].filter((button) => button !== undefined),
  })),
};

/** With several cases, after one was answered, with none left, and with more than there is room for. */
export const waitingSamples = { several, answeredOne, nothing, many };
