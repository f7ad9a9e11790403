import type { Sentences } from '../speak.ts';

/** What the secretariat sees and decides before a reminder. */
export const remindingSentences = {
  'btn.remind': { nb: 'Send påminnelse', nn: 'Send påminning', en: 'Send a reminder' },
  'preview.heading': {
    nb: 'Påminnelse til {body} {date}',
    nn: 'Påminning til {body} {date}',
    en: 'Reminder to {body}, {date}',
  },
  'preview.heading_case': {
    nb: 'Påminnelse om sak {no} til {body}',
    nn: 'Påminning om sak {no} til {body}',
    en: 'Reminder of case {no} to {body}',
  },
  'preview.now.one': {
    nb: '1 får en melding med knapper i egen chat når du trykker på knappen.',
    nn: '1 får ei melding med knappar i eigen chat når du trykkjer på knappen.',
    en: '1 gets a message with buttons in a chat of their own when you press the button.',
  },
  'preview.now': {
    nb: '{n} får en melding med knapper i egen chat når du trykker på knappen.',
    nn: '{n} får ei melding med knappar i eigen chat når du trykkjer på knappen.',
    en: '{n} get a message with buttons in a chat of their own when you press the button.',
  },
  'preview.later.one': {
    nb: 'Det er stilletid. 1 får en melding med knapper i egen chat {when} hvis du trykker på knappen.',
    nn: 'Det er stilletid. 1 får ei melding med knappar i eigen chat {when} om du trykkjer på knappen.',
    en: 'These are quiet hours. 1 gets a message with buttons in a chat of their own {when} if you press the button.',
  },
  'preview.later': {
    nb: 'Det er stilletid. {n} får en melding med knapper i egen chat {when} hvis du trykker på knappen.',
    nn: 'Det er stilletid. {n} får ei melding med knappar i eigen chat {when} om du trykkjer på knappen.',
    en: 'These are quiet hours. {n} get a message with buttons in a chat of their own {when} if you press the button.',
  },
  'preview.none': {
    nb: 'Ingen å minne på: alle har svart.',
    nn: 'Ingen å minne på: alle har svart.',
    en: 'No one to remind: everyone has answered.',
  },
  'preview.nobody_reached': {
    nb: 'Ingen kan nås med en melding nå.',
    nn: 'Ingen kan nåast med ei melding no.',
    en: 'No one can be reached with a message now.',
  },
  'preview.person': { nb: '{name} ({cases})', nn: '{name} ({cases})', en: '{name} ({cases})' },
  'preview.message': { nb: 'Får melding', nn: 'Får melding', en: 'Get a message' },
  'preview.digest': {
    nb: 'Får daglig oppsummering i stedet',
    nn: 'Får dagleg oppsummering i staden',
    en: 'Get a daily digest instead',
  },
  'preview.paused': { nb: 'På pause, får ingenting', nn: 'På pause, får ingenting', en: 'Paused, get nothing' },
  'preview.unreachable': {
    nb: 'Kan ikke nås i egen chat',
    nn: 'Kan ikkje nåast i eigen chat',
    en: 'Cannot be reached in a chat of their own',
  },
  'preview.mention': {
    nb: 'De som ikke kan nås, blir nevnt i én felles melding i chatten til {body}.',
    nn: 'Dei som ikkje kan nåast, blir nemnde i éi felles melding i chatten til {body}.',
    en: 'Those who cannot be reached are mentioned in one message in the chat of {body}.',
  },
  'preview.looked': {
    nb: 'De som rekker å svare først, får ingen påminnelse.',
    nn: 'Dei som rekk å svare først, får inga påminning.',
    en: 'Those who answer before it is sent get no reminder.',
  },
  'remind.started': {
    nb: 'Påminnelsen er på vei. Du får en oppsummering når alle er ferdige.',
    nn: 'Påminninga er på veg. Du får ei oppsummering når alle er ferdige.',
    en: 'The reminder is on its way. You get a summary when everyone is done.',
  },
  'remind.later': {
    nb: 'Påminnelsen går ut {when}. Du får en oppsummering når alle er ferdige.',
    nn: 'Påminninga går ut {when}. Du får ei oppsummering når alle er ferdige.',
    en: 'The reminder goes out {when}. You get a summary when everyone is done.',
  },
  'remind.there': {
    nb: 'Denne påminnelsen er alt sendt eller på vei. Ingen får den to ganger.',
    nn: 'Denne påminninga er alt send eller på veg. Ingen får ho to gonger.',
    en: 'This reminder is already sent or on its way. No one gets it twice.',
  },
  'pause.meeting': {
    nb: 'Påminnelsene som går av seg selv, er satt på pause for {body} {date}.',
    nn: 'Påminningane som går av seg sjølv, er sette på pause for {body} {date}.',
    en: 'Reminders that go by themselves are paused for {body}, {date}.',
  },
  'pause.item': {
    nb: 'Påminnelsene som går av seg selv, er satt på pause for sak {no}.',
    nn: 'Påminningane som går av seg sjølv, er sette på pause for sak {no}.',
    en: 'Reminders that go by themselves are paused for case {no}.',
  },
  'pause.person': {
    nb: '{name} får ingen påminnelser før du skriver «gjenoppta påminnelser til {name}».',
    nn: '{name} får ingen påminningar før du skriv «hald fram med påminningar til {name}».',
    en: '{name} gets no reminders until you write “resume reminders to {name}”.',
  },
  'resume.meeting': {
    nb: 'Påminnelsene for {body} {date} går av seg selv igjen.',
    nn: 'Påminningane for {body} {date} går av seg sjølv igjen.',
    en: 'Reminders for {body}, {date}, go by themselves again.',
  },
  'resume.item': {
    nb: 'Påminnelsene for sak {no} går av seg selv igjen.',
    nn: 'Påminningane for sak {no} går av seg sjølv igjen.',
    en: 'Reminders for case {no} go by themselves again.',
  },
  'resume.person': {
    nb: '{name} får påminnelser igjen.',
    nn: '{name} får påminningar igjen.',
    en: '{name} gets reminders again.',
  },
  'err.not_published': {
    nb: 'Sakslisten for {body} {date} er ikke publisert ennå, så ingen er spurt. Skriv «publiser {id}» først.',
    nn: 'Sakslista for {body} {date} er ikkje publisert enno, så ingen er spurde. Skriv «publiser {id}» først.',
    en: 'The agenda for {body}, {date}, is not published yet, so no one has been asked. Write “publish {id}” first.',
  },
} as const satisfies Sentences;
