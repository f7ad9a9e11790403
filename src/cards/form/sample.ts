import { sampleButton } from '../samplePaper.ts';
import type { FormData } from './data.ts';

const errorMessage = 'Dette passer ikke.';

/** The forms of the secretariat. */
export const formSamples = {
  meeting: {
    heading: 'Møte i styringsgruppen',
    problem: 'Jon Haugland har endret møtet etter at skjemaet ble åpnet. Endringen din er ikke lagret. Slik er det nå.',
    fields: [
      { kind: 'date', id: 'date', label: 'Dato', value: '2026-12-18', errorMessage },
      { kind: 'time', id: 'time', label: 'Klokkeslett', value: '10:00', errorMessage },
      { kind: 'text', id: 'place', label: 'Sted', value: 'Teams', errorMessage, maxLength: 200 },
      { kind: 'date', id: 'deadline', label: 'Svarfrist', value: '', errorMessage },
    ],
    send: sampleButton('Lagre', 'meeting.save', 'positive'),
    others: [sampleButton('Avlys møtet', 'meeting.cancel')],
  },
  outcome: {
    heading: 'Sak 71/20: Hva ble utfallet?',
    intro: 'Utfallet er det møtet kom fram til. Svarene i Teams er ikke et vedtak.',
    lines: ['Forslag til vedtak: Styringsgruppen tar saken til orientering.'],
    fields: [
      {
        kind: 'choice',
        id: 'kind',
        label: 'Utfall',
        value: 'noted',
        errorMessage,
        choices: [
          { title: 'Tatt til orientering', value: 'noted' },
          { title: 'Vedtatt', value: 'adopted' },
        ],
      },
      { kind: 'text', id: 'text', label: 'Vedtakstekst', value: '', errorMessage, maxLength: 4000, isMultiline: true },
    ],
    send: sampleButton('Lagre', 'meeting.save', 'positive'),
  },
} as const satisfies Readonly<Record<string, FormData>>;
