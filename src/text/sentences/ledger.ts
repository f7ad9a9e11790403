import type { Sentences } from '../speak.ts';

/** What has become of reminders. */
export const ledgerSentences = {
  'msg.remind_sec': {
    nb: '{n} av {total} mangler på sak {no}: {names}.',
    nn: '{n} av {total} manglar på sak {no}: {names}.',
    en: '{n} of {total} are missing on case {no}: {names}.',
  },
  'unreachable.blocked': { nb: 'har blokkert boten', nn: 'har blokkert boten', en: 'has blocked the bot' },
  'unreachable.notInstalled': { nb: 'har ikke appen', nn: 'har ikkje appen', en: 'does not have the app' },
  'unreachable.removed': { nb: 'har fjernet appen', nn: 'har fjerna appen', en: 'has removed the app' },
  'unreachable.disabledByAdmin': {
    nb: 'administrator tillater ikke appen',
    nn: 'administrator tillèt ikkje appen',
    en: 'an administrator does not allow the app',
  },
  'unreachable.notMet': {
    nb: 'er ikke i chatten og har ikke skrevet til boten',
    nn: 'er ikkje i chatten og har ikkje skrive til boten',
    en: 'is not in the chat and has not written to the bot',
  },
  'report.heading': {
    nb: 'Påminnelsen til {body} {date} er sendt',
    nn: 'Påminninga til {body} {date} er send',
    en: 'The reminder to {body}, {date}, is sent',
  },
  'report.heading_case': {
    nb: 'Påminnelsen om sak {no} til {body} er sendt',
    nn: 'Påminninga om sak {no} til {body} er send',
    en: 'The reminder of case {no} to {body} is sent',
  },
  'report.by_itself': {
    nb: 'Den gikk ut av seg selv ({rung}).',
    nn: 'Ho gjekk ut av seg sjølv ({rung}).',
    en: 'It went out by itself ({rung}).',
  },
  'report.nobody': {
    nb: 'Ingen manglet da den skulle sendes.',
    nn: 'Ingen mangla då ho skulle sendast.',
    en: 'No one was missing when it was to be sent.',
  },
  'rung.published': { nb: 'ved publisering', nn: 'ved publisering', en: 'at publication' },
  'rung.hours': { nb: '{n} timer før fristen', nn: '{n} timar før fristen', en: '{n} hours before the deadline' },
  'report.sent': { nb: 'Har fått den ({n})', nn: 'Har fått ho ({n})', en: 'Have got it ({n})' },
  'report.answered': {
    nb: 'Svarte før den ble sendt ({n})',
    nn: 'Svara før ho blei send ({n})',
    en: 'Answered before it was sent ({n})',
  },
  'report.unreachable': { nb: 'Kunne ikke nås ({n})', nn: 'Kunne ikkje nåast ({n})', en: 'Could not be reached ({n})' },
  'report.mentioned': { nb: 'nevnt i chatten', nn: 'nemnd i chatten', en: 'mentioned in the chat' },
  'report.mention_unknown': {
    nb: 'Vi vet ikke om meldingen som nevner dem i chatten, kom fram.',
    nn: 'Vi veit ikkje om meldinga som nemner dei i chatten, kom fram.',
    en: 'We do not know whether the message that mentions them in the chat arrived.',
  },
  'report.dropped': { nb: 'Fikk ingen ({n})', nn: 'Fekk inga ({n})', en: 'Got none ({n})' },
  'report.failed': { nb: 'Mislyktes ({n})', nn: 'Mislykkast ({n})', en: 'Failed ({n})' },
  'report.unknown': {
    nb: '{name}: vi vet ikke om meldingen kom fram',
    nn: '{name}: vi veit ikkje om meldinga kom fram',
    en: '{name}: we do not know whether the message arrived',
  },
  'report.unknown_detail': {
    nb: 'Ingenting sendes på nytt av seg selv. Spør, og velg.',
    nn: 'Ingenting blir sendt på nytt av seg sjølv. Spør, og vel.',
    en: 'Nothing is sent again by itself. Ask, and choose.',
  },
  'btn.remind_again': { nb: 'Send til {name} på nytt', nn: 'Send til {name} på nytt', en: 'Send to {name} again' },
  'btn.remind_arrived': { nb: '{name} har fått den', nn: '{name} har fått ho', en: '{name} has got it' },
  'resolve.resend': {
    nb: '{name} får påminnelsen på nytt.',
    nn: '{name} får påminninga på nytt.',
    en: '{name} gets the reminder again.',
  },
  'resolve.arrived': {
    nb: 'Takk. {name} står som påminnet.',
    nn: 'Takk. {name} står som påmint.',
    en: 'Thank you. {name} is noted as reminded.',
  },
  'dropped.notAsked': { nb: 'ikke lenger spurt', nn: 'ikkje lenger spurd', en: 'no longer asked' },
  'dropped.paused': { nb: 'på pause', nn: 'på pause', en: 'paused' },
  'dropped.digest': { nb: 'får daglig oppsummering', nn: 'får dagleg oppsummering', en: 'gets a daily digest' },
  'dropped.meetingOff': {
    nb: 'møtet er avlyst eller holdt',
    nn: 'møtet er avlyst eller halde',
    en: 'the meeting is cancelled or held',
  },
  'dropped.deadlinePassed': { nb: 'fristen gikk ut', nn: 'fristen gjekk ut', en: 'the deadline passed' },
  'ledger.queued': { nb: 'påminnelse på vei', nn: 'påminning på veg', en: 'reminder on its way' },
  'ledger.sending': { nb: 'påminnelse på vei', nn: 'påminning på veg', en: 'reminder on its way' },
  'ledger.sent': { nb: 'påminnet {date} kl. {time}', nn: 'påmint {date} kl. {time}', en: 'reminded {date} at {time}' },
  'ledger.answered': { nb: 'svarte før påminnelsen', nn: 'svara før påminninga', en: 'answered before the reminder' },
  'ledger.unreachable': { nb: 'ikke nådd: {reason}', nn: 'ikkje nådd: {reason}', en: 'not reached: {reason}' },
  'ledger.mentioned': {
    nb: 'nevnt i chatten ({reason})',
    nn: 'nemnd i chatten ({reason})',
    en: 'mentioned in the chat ({reason})',
  },
  'ledger.unknown': {
    nb: 'uvisst om påminnelsen kom fram',
    nn: 'uvisst om påminninga kom fram',
    en: 'unknown whether the reminder arrived',
  },
  'ledger.failed': { nb: 'påminnelsen mislyktes', nn: 'påminninga mislykkast', en: 'the reminder failed' },
  'ledger.failed_with': {
    nb: 'påminnelsen mislyktes (HTTP {status})',
    nn: 'påminninga mislykkast (HTTP {status})',
    en: 'the reminder failed (HTTP {status})',
  },
  'ledger.dropped': { nb: 'ikke påminnet: {reason}', nn: 'ikkje påmint: {reason}', en: 'not reminded: {reason}' },
  'ledger.none': { nb: 'ikke påminnet', nn: 'ikkje påmint', en: 'not reminded' },
  'overdue.heading': {
    nb: 'Fristen til {body} {date} har gått ut',
    nn: 'Fristen til {body} {date} har gått ut',
    en: 'The deadline for {body}, {date}, has passed',
  },
  'overdue.intro': {
    nb: 'Medlemmene får ingen flere påminnelser av seg selv. Disse mangler:',
    nn: 'Medlemene får ingen fleire påminningar av seg sjølv. Desse manglar:',
    en: 'Members get no more reminders by themselves. These are missing:',
  },
} as const satisfies Sentences;
