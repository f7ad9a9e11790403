import { sampleButton, sampleTitle } from '../samplePaper.ts';
import type { AnswerData } from './data.ts';

const cutNote = 'Listen er forkortet.';
const footer = 'Per mandag 23. november 2020 kl. 17.38.';

const status: AnswerData = {
  heading: `Sak 71/20 i styringsgruppen: ${sampleTitle}`,
  lead: 'Venter på svar fra medlemmene før styringsgruppen 18. desember 2020. Frist tirsdag 15. desember 2020 kl. 12.00. 5 av 9 har bekreftet. 4 mangler: Arve Kleppe (Askøy kommune), Siri Tveit (Bjørnafjorden kommune), Terje Moen (Jernbanedirektoratet), Randi Eide (Statsforvalteren i Vestland). 2 kommentarer.',
  progress: { done: 5, total: 9 },
  rows: [],
  notes: [],
  footer,
  buttons: [
    sampleButton('Vis saken', 'case'),
    sampleButton('Hvem mangler?', 'missing'),
    sampleButton('Vis kommentarer', 'comments'),
    sampleButton('Hva forstod du?', 'understood'),
  ],
  cutNote,
};

const path: AnswerData = {
  heading: 'Sak 14/26 i styringsgruppen: Handlingsprogram 2027–2030',
  lead: 'Saksgang: AU 5/26 → AKG 7/26 → SG 14/26',
  rows: [
    {
      text: 'AU 5/26 Utkast til prioriteringskriterium for handlingsprogrammet',
      detail: 'Tatt til orientering i arbeidsutvalget 12. februar 2026.',
      button: sampleButton('5/26', 'case'),
    },
    {
      text: 'AKG 7/26 Prioriteringskriterier for handlingsprogram 2027–2030',
      detail: 'Drøftet i administrativ koordineringsgruppe 26. februar 2026.',
      button: sampleButton('7/26', 'case'),
    },
    {
      text: 'SG 14/26 Handlingsprogram 2027–2030',
      detail: 'Vedtakssak. Skal opp i styringsgruppen 13. mars 2026.',
      button: sampleButton('14/26', 'case'),
    },
  ],
  isPath: true,
  notes: [],
  footer,
  buttons: [sampleButton('Hva forstod du?', 'understood')],
  cutNote,
};

const hits: AnswerData = {
  lead: 'Fant 2 saker om «organisering»:',
  rows: [
    {
      text: `SG 71/20 ${sampleTitle}`,
      passage: { before: 'Foreslå eventuelle endringer i Miljøløftets ', match: 'organisering', after: ' …' },
      button: sampleButton('71/20', 'case'),
    },
    {
      text: 'AKG 12/20 Organisering av faggruppene',
      detail: 'Drøftet i AKG 3. desember 2020.',
      button: sampleButton('12/20', 'case'),
    },
  ],
  notes: ['Jeg ser ikke hvem som har lest, bare hvem som har bekreftet.'],
  footer,
  buttons: [],
  cutNote,
};

/** A status, the path of a matter, and a search. */
export const answerSamples = { status, path, hits };
