import type { Sentences } from '../speak.ts';

/** What members get to be reminded. */
export const reminderSentences = {
  'msg.remind1': {
    nb: 'Sak {no} venter på deg: {title}. Fristen er {weekday} {date} kl. {time}.',
    nn: 'Sak {no} ventar på deg: {title}. Fristen er {weekday} {date} kl. {time}.',
    en: 'Case {no} is waiting for you: {title}. The deadline is {weekday} {date} at {time}.',
  },
  'msg.remind_day': {
    nb: 'I dag er fristen for {n} saker til {body} {date}.',
    nn: 'I dag er fristen for {n} saker til {body} {date}.',
    en: 'Today is the deadline for {n} cases for {body} on {date}.',
  },
  'msg.remind_over': {
    nb: 'Fristen for sak {no} gikk ut {date}. Du kan fortsatt ta saken til orientering.',
    nn: 'Fristen for sak {no} gjekk ut {date}. Du kan framleis ta saka til orientering.',
    en: 'The deadline for case {no} passed on {date}. You can still note the case.',
  },
  'waiting.heading': { nb: 'Dette venter på deg', nn: 'Dette ventar på deg', en: 'This is waiting for you' },
  'waiting.many': {
    nb: '{n} saker til {body} {date} venter på deg. Fristen er {deadline}.',
    nn: '{n} saker til {body} {date} ventar på deg. Fristen er {deadline}.',
    en: '{n} cases for {body} on {date} are waiting for you. The deadline is {deadline}.',
  },
  'waiting.over': {
    nb: '{n} saker til {body} {date} venter på deg. Fristen gikk ut {deadline}, men du kan fortsatt svare.',
    nn: '{n} saker til {body} {date} ventar på deg. Fristen gjekk ut {deadline}, men du kan framleis svare.',
    en: '{n} cases for {body} on {date} are waiting for you. The deadline passed {deadline}, but you can still answer.',
  },
  'waiting.none': {
    nb: 'Takk, ingenting venter på deg',
    nn: 'Takk, ingenting ventar på deg',
    en: 'Thank you, nothing is waiting for you',
  },
  'waiting.none_in': {
    nb: 'Ingen saker til {body} {date} venter på svar fra deg.',
    nn: 'Ingen saker til {body} {date} ventar på svar frå deg.',
    en: 'No case for {body} on {date} is waiting for your answer.',
  },
  'waiting.summary.one': {
    nb: '1 sak til {body} {date} venter på deg',
    nn: '1 sak til {body} {date} ventar på deg',
    en: '1 case for {body} on {date} is waiting for you',
  },
  'waiting.summary.many': {
    nb: '{n} saker til {body} {date} venter på deg',
    nn: '{n} saker til {body} {date} ventar på deg',
    en: '{n} cases for {body} on {date} are waiting for you',
  },
  'waiting.cut': {
    nb: 'Flere saker vises når du har svart på disse.',
    nn: 'Fleire saker blir viste når du har svart på desse.',
    en: 'More cases appear when you have answered these.',
  },
  'waiting.footer': {
    nb: 'Skriv «daglig oppsummering» hvis du heller vil ha én melding om dagen.',
    nn: 'Skriv «dagleg oppsummering» om du heller vil ha éi melding om dagen.',
    en: 'Write “daily digest” if you would rather have one message a day.',
  },
  'waiting.case': { nb: 'Sak {no}', nn: 'Sak {no}', en: 'Case {no}' },
  'waiting.case_of': {
    nb: 'Sak {no} · {body} · frist {date}',
    nn: 'Sak {no} · {body} · frist {date}',
    en: 'Case {no} · {body} · due {date}',
  },
  'btn.show': { nb: 'Vis saken', nn: 'Vis saka', en: 'Show the case' },
  'digest.intro': {
    nb: '{n} saker venter på deg. Dette er dagens oppsummering.',
    nn: '{n} saker ventar på deg. Dette er oppsummeringa for i dag.',
    en: '{n} cases are waiting for you. This is today’s digest.',
  },
  'digest.intro.one': {
    nb: '1 sak venter på deg. Dette er dagens oppsummering.',
    nn: '1 sak ventar på deg. Dette er oppsummeringa for i dag.',
    en: '1 case is waiting for you. This is today’s digest.',
  },
  'digest.footer': {
    nb: 'Skriv «slutt med daglig oppsummering» hvis du heller vil ha påminnelser.',
    nn: 'Skriv «slutt med dagleg oppsummering» om du heller vil ha påminningar.',
    en: 'Write “stop daily digest” if you would rather have reminders.',
  },
  'digest.on': {
    nb: 'Du får én oppsummering om dagen i stedet for påminnelser. Den første kommer {when}, hvis noe venter på deg da. Er fristen før det, får du en påminnelse.',
    nn: 'Du får éi oppsummering om dagen i staden for påminningar. Ho kjem første gong {when}, om noko ventar på deg då. Er fristen før det, får du ei påminning.',
    en: 'You get one digest a day instead of reminders. The first one comes {when}, if anything is waiting for you then. If a deadline is before that, you get a reminder.',
  },
  'digest.off': {
    nb: 'Du får påminnelser igjen, og ingen daglig oppsummering.',
    nn: 'Du får påminningar igjen, og inga dagleg oppsummering.',
    en: 'You get reminders again, and no daily digest.',
  },
  'mention.text': {
    nb: '{names}: {cases} venter på svar til {body} {date}. Fristen er {deadline}. Svar på kortet her i chatten. Jeg når deg ikke i egen chat, så åpne appen og skriv «hei» til meg hvis du vil ha påminnelser der.',
    nn: '{names}: {cases} ventar på svar til {body} {date}. Fristen er {deadline}. Svar på kortet her i chatten. Eg når deg ikkje i eigen chat, så opne appen og skriv «hei» til meg om du vil ha påminningar der.',
    en: '{names}: {cases} waiting for an answer for {body} on {date}. The deadline is {deadline}. Answer on the card here in the chat. I cannot reach you in a chat of your own, so open the app and write “hello” to me if you want reminders there.',
  },
  'mention.case.one': { nb: 'sak {list}', nn: 'sak {list}', en: 'case {list} is' },
  'mention.case.many': { nb: 'sakene {list}', nn: 'sakene {list}', en: 'cases {list} are' },
} as const satisfies Sentences;
