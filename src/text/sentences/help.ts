import type { Sentences } from '../speak.ts';

/** Welcome and help. The commands' own lines live with the commands. */
export const helpSentences = {
  'help.heading': { nb: 'Dette kan jeg', nn: 'Dette kan eg', en: 'What I can do' },
  'help.intro': {
    nb: 'Skriv til meg som vist under. I en chat eller kanal må du nevne meg med @.',
    nn: 'Skriv til meg som vist under. I ein chat eller kanal må du nemne meg med @.',
    en: 'Write to me as shown below. In a chat or channel, mention me with @.',
  },
  'help.meaning': {
    nb: 'Å ta en sak til orientering betyr at du har gjort deg kjent med den. Det er ikke et vedtak.',
    nn: 'Å ta ei sak til orientering tyder at du har gjort deg kjend med ho. Det er ikkje eit vedtak.',
    en: 'To note a case for information means that you have read it. It is not a decision.',
  },
  'welcome.heading': { nb: 'Hei, jeg er Saksgang', nn: 'Hei, eg er Saksgang', en: 'Hello, I am Saksgang' },
  'welcome.what': {
    nb: 'Jeg viser sakene til møtene i {cooperation}, og tar imot svar og kommentarer.',
    nn: 'Eg viser sakene til møta i {cooperation}, og tek imot svar og kommentarar.',
    en: 'I show the cases for the meetings of {cooperation}, and take answers and comments.',
  },
  'welcome.how': {
    nb: 'Orienteringssaker tar du til orientering med ett trykk. Det er ikke et vedtak.',
    nn: 'Orienteringssaker tek du til orientering med eitt trykk. Det er ikkje eit vedtak.',
    en: 'You note cases for information with one press. That is not a decision.',
  },
  'welcome.start_personal': {
    nb: 'Begynn med «mine saker», eller skriv «hjelp».',
    nn: 'Begynn med «mine saker», eller skriv «hjelp».',
    en: 'Begin with “my cases”, or write “help”.',
  },
  'welcome.start_shared': {
    nb: 'Sekretariatet begynner med «@Saksgang koble SG hit». Alle kan skrive «@Saksgang hjelp».',
    nn: 'Sekretariatet begynner med «@Saksgang kople SG hit». Alle kan skrive «@Saksgang hjelp».',
    en: 'The secretariat begins with “@Saksgang connect SG here”. Everyone can write “@Saksgang help”.',
  },
} as const satisfies Sentences;
