import type { Sentences } from '../speak.ts';

/** Pace and repetition, and people from elsewhere. */
export const trustSentences = {
  'err.too_fast': {
    nb: 'Nå går det litt fort for meg. Vent et minutt, og prøv igjen. Det du nettopp sendte, er ikke lagret.',
    nn: 'No går det litt fort for meg. Vent eit minutt, og prøv igjen. Det du nettopp sende, er ikkje lagra.',
    en: 'That is a little too fast for me. Wait a minute and try again. What you just sent was not saved.',
  },
  'err.already_done': {
    nb: 'Denne meldingen har jeg alt behandlet. Se etter om det ble gjort. Hvis ikke, skriv den på nytt.',
    nn: 'Denne meldinga har eg alt handsama. Sjå etter om det vart gjort. Om ikkje, skriv ho på nytt.',
    en: 'I have already dealt with this message. Check whether it was done. If not, write it again.',
  },
  'roster.guest': { nb: 'Gjest', nn: 'Gjest', en: 'Guest' },
  'roster.otherTenant': {
    nb: 'Fra en annen organisasjons Teams',
    nn: 'Frå Teams i ein annan organisasjon',
    en: 'From another organisation’s Teams',
  },
} as const satisfies Sentences;
