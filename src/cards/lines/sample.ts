import { sampleButton, sampleTitle } from '../samplePaper.ts';
import type { LinesData } from './data.ts';

const cutNote = 'Listen er forkortet.';

const mine: LinesData = {
  heading: 'Saker som venter på deg',
  intro: 'To saker venter på svar.',
  rows: [
    {
      text: `71/20 ${sampleTitle}`,
      detail: 'Styringsgruppen · frist tirsdag 24. november kl. 12.00',
      buttons: [sampleButton('Ta til orientering', 'acknowledge', 'positive'), sampleButton('Vis saken', 'case')],
    },
    {
      text: '54/20 Status for bompengeinntektene per 3. kvartal',
      detail: 'AKG · fristen gikk ut 20. november kl. 12.00',
      buttons: [sampleButton('Ta til orientering', 'acknowledge', 'positive'), sampleButton('Vis saken', 'case')],
    },
  ],
  buttons: [sampleButton('Vis alle sakene mine', 'mine')],
  footer: 'Oppdatert 23. november kl. 17.38',
  cutNote,
};

const help: LinesData = {
  heading: 'Dette kan jeg gjøre',
  rows: [
    { text: 'status 71/20', detail: 'Hvor saken står, og hvor mange som har bekreftet' },
    { text: 'hvem mangler på 71/20?', detail: 'Navn på dem som ikke har svart' },
    { text: 'neste møte i styringsgruppen', detail: 'Tid, sted og saksliste' },
  ],
  cutNote,
};

const publish: LinesData = {
  heading: 'Publisere sakslisten?',
  intro:
    'Sakslisten for styringsgruppen, 18. desember 2020, og orienteringssakene sendes til chatten når du trykker «Publiser». Ingenting er publisert ennå.',
  rows: [],
  buttons: [sampleButton('Publiser', 'publish', 'positive'), sampleButton('Vis sakslisten', 'agenda')],
  cutNote,
};

/** My cases, help, and the question whether to publish. */
export const linesSamples = { mine, help, publish };
