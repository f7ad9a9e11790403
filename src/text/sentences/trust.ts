import type { Sentences } from '../speak.ts';

/** Pace and repetition, people from elsewhere, and what is stored about oneself. */
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
  'err.only_alone': {
    nb: 'Dette svarer jeg bare på når vi er alene. Skriv det til meg i en egen chat.',
    nn: 'Dette svarer eg berre på når vi er åleine. Skriv det til meg i ein eigen chat.',
    en: 'I only answer this when we are alone. Write it to me in a chat of our own.',
  },
  'own.asked': {
    nb: 'Jeg samler det som er lagret om deg. Du får en lenke her om litt.',
    nn: 'Eg samlar det som er lagra om deg. Du får ei lenkje her om litt.',
    en: 'I am gathering what is stored about you. You will get a link here in a moment.',
  },
  'own.heading': { nb: 'Opplysningene om deg', nn: 'Opplysningane om deg', en: 'What is stored about you' },
  'own.text': {
    nb: 'Her er alt som er lagret om deg, som et regneark. Lenken virker i 15 minutter, og for alle som har den. Ikke send den videre.',
    nn: 'Her er alt som er lagra om deg, som eit rekneark. Lenkja verkar i 15 minutt, og for alle som har ho. Ikkje send ho vidare.',
    en: 'Here is everything that is stored about you, as a spreadsheet. The link works for 15 minutes, and for anyone who has it. Do not pass it on.',
  },
  'own.button': { nb: 'Last ned', nn: 'Last ned', en: 'Download' },
  'own.noLink': {
    nb: 'Jeg kan ikke lage lenker, siden jeg ikke kjenner min egen adresse. Be den som drifter meg, om å sette den.',
    nn: 'Eg kan ikkje lage lenkjer, sidan eg ikkje kjenner mi eiga adresse. Be dei som driftar meg, om å setje ho.',
    en: 'I cannot make links, as I do not know my own address. Ask whoever runs me to set it.',
  },
  'own.file': { nb: 'mine-opplysninger.csv', nn: 'mine-opplysningar.csv', en: 'my-data.csv' },
  'own.kind': { nb: 'Hva', nn: 'Kva', en: 'What' },
  'own.id': { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
  'own.field': { nb: 'Felt', nn: 'Felt', en: 'Field' },
  'own.value': { nb: 'Verdi', nn: 'Verdi', en: 'Value' },
  'own.kind.register': { nb: 'Medlemslisten', nn: 'Medlemslista', en: 'The list of members' },
  'own.kind.person': { nb: 'Det Teams har fortalt', nn: 'Det Teams har fortalt', en: 'What Teams has told' },
  'own.kind.claim': { nb: 'Adressen din', nn: 'Adressa di', en: 'Your address' },
  'own.kind.response': { nb: 'Svar på en sak', nn: 'Svar på ei sak', en: 'Answer to a case' },
  'own.kind.comment': { nb: 'Kommentar', nn: 'Kommentar', en: 'Comment' },
  'own.kind.withdrawal': { nb: 'Trukket kommentar', nn: 'Trekt kommentar', en: 'Withdrawn comment' },
  'own.kind.post': { nb: 'Melding til deg', nn: 'Melding til deg', en: 'Message to you' },
  'own.kind.binding': { nb: 'Kobling av en chat', nn: 'Kopling av ein chat', en: 'Connection of a chat' },
  'own.kind.draft': { nb: 'Dokument du har levert', nn: 'Dokument du har levert', en: 'Document you brought in' },
} as const satisfies Sentences;
