import type { Sentences } from '../speak.ts';

/** Which account speaks for a listed person. */
export const accountSentences = {
  'account.heading': {
    nb: 'Kontoen til {name}',
    nn: 'Kontoen til {name}',
    en: 'The account of {name}',
  },
  'account.held': {
    nb: 'Jeg kjenner {name} på én bestemt konto i Teams. Har personen fått ny konto, må den gamle løses først. Da kan den ikke lenger svare for {name}, og den nye tas i bruk neste gang personen skriver til meg eller svarer på en sak. Svar som er gitt, blir stående.',
    nn: 'Eg kjenner {name} på éin bestemt konto i Teams. Har personen fått ny konto, må gamlekontoen løysast først. Då kan han ikkje lenger svare for {name}, og nykontoen blir teken i bruk neste gong personen skriv til meg eller svarer på ei sak. Svar som er gitt, blir ståande.',
    en: 'I know {name} by one particular account in Teams. If the person has a new account, the old one must be released first. It can then no longer answer for {name}, and the new one is taken into use the next time the person writes to me or answers a case. Answers already given stand.',
  },
  'account.released': {
    nb: '{name} har ingen konto hos meg nå. Den neste som melder seg med adressen på listen, blir tatt i bruk. Ble kontoen løst ved en feil, kan den brukes igjen.',
    nn: '{name} har ingen konto hos meg no. Neste konto som melder seg med adressa på lista, blir teken i bruk. Vart kontoen løyst ved ein feil, kan han brukast igjen.',
    en: '{name} has no account with me now. The next one that turns up with the listed address is taken into use. If the account was released by mistake, it can be used again.',
  },
  'account.none': {
    nb: 'Jeg har ikke møtt {name} i Teams ennå. Det er ingen konto å løse.',
    nn: 'Eg har ikkje møtt {name} i Teams enno. Det er ingen konto å løyse.',
    en: 'I have not met {name} in Teams yet. There is no account to release.',
  },
  'account.own': {
    nb: 'Du kan ikke løse din egen konto, for da slipper du ikke inn igjen. Be en annen i sekretariatet.',
    nn: 'Du kan ikkje løyse din eigen konto, for då slepp du ikkje inn att. Be ein annan i sekretariatet.',
    en: 'You cannot release your own account, since that would lock you out. Ask someone else in the secretariat.',
  },
  'account.is_released': {
    nb: 'Kontoen er løst fra {name}.',
    nn: 'Kontoen er løyst frå {name}.',
    en: 'The account is released from {name}.',
  },
  'account.is_restored': {
    nb: 'Kontoen kan brukes av {name} igjen.',
    nn: 'Kontoen kan brukast av {name} igjen.',
    en: 'The account can be used by {name} again.',
  },
  'btn.release_account': {
    nb: 'Løs kontoen',
    nn: 'Løys kontoen',
    en: 'Release the account',
  },
  'btn.restore_account': {
    nb: 'Bruk kontoen igjen',
    nn: 'Bruk kontoen igjen',
    en: 'Use the account again',
  },
} as const satisfies Sentences;
