import type { Sentences } from '../speak.ts';

/** What the secretariat is told. */
export const secretariatSentences = {
  'publish.done': {
    nb: 'Sakslisten for {body} {date} er publisert: {n} kort sendt.',
    nn: 'Sakslista for {body} {date} er publisert: {n} kort sende.',
    en: 'The agenda for {body}, {date}, is published: {n} cards sent.',
  },
  'publish.nothing': {
    nb: 'Sakslisten for {body} {date} var alt publisert. Ingen kort ble sendt på nytt.',
    nn: 'Sakslista for {body} {date} var alt publisert. Ingen kort blei sende på nytt.',
    en: 'The agenda for {body}, {date}, was already published. No card was sent again.',
  },
  'publish.throttled': {
    nb: '{n} kort ble ikke sendt fordi Teams ba oss vente. Skriv «publiser {body}» igjen om et minutt.',
    nn: '{n} kort blei ikkje sende fordi Teams bad oss vente. Skriv «publiser {body}» igjen om eit minutt.',
    en: '{n} cards were not sent because Teams asked us to wait. Write “publish {body}” again in a minute.',
  },
  'publish.underway': {
    nb: '{n} kort er kanskje på vei. Skriv «publiser {body}» igjen om et minutt.',
    nn: '{n} kort er kanskje på veg. Skriv «publiser {body}» igjen om eit minutt.',
    en: '{n} cards may be on their way. Write “publish {body}” again in a minute.',
  },
  'publish.failed': {
    nb: '{n} kort kunne ikke sendes. Sjekk at boten er med i chatten til {body}, og prøv igjen.',
    nn: '{n} kort kunne ikkje sendast. Sjekk at boten er med i chatten til {body}, og prøv igjen.',
    en: '{n} cards could not be sent. Check that the bot is in the chat of {body}, and try again.',
  },
  'publish.unknown': {
    nb: 'Vi vet ikke om disse kortene kom fram. Se i chatten til {body}, og velg.',
    nn: 'Vi veit ikkje om desse korta kom fram. Sjå i chatten til {body}, og vel.',
    en: 'We do not know whether these cards arrived. Look in the chat of {body}, and choose.',
  },
  'publish.scheduled': {
    nb: 'Sakslisten for {body} {date} går ut {when}.',
    nn: 'Sakslista for {body} {date} går ut {when}.',
    en: 'The agenda for {body}, {date}, goes out {when}.',
  },
  'publish.unscheduled': {
    nb: 'Sakslisten for {body} {date} går ikke ut av seg selv.',
    nn: 'Sakslista for {body} {date} går ikkje ut av seg sjølv.',
    en: 'The agenda for {body}, {date}, does not go out by itself.',
  },
  'err.already_published': {
    nb: 'Sakslisten for {body} {date} er alt publisert.',
    nn: 'Sakslista for {body} {date} er alt publisert.',
    en: 'The agenda for {body}, {date}, is already published.',
  },
  'err.publication_time': {
    nb: 'Velg et tidspunkt fram i tid og før møtet, som er {date}.',
    nn: 'Vel eit tidspunkt fram i tid og før møtet, som er {date}.',
    en: 'Choose a time ahead and before the meeting, which is {date}.',
  },
  'publish.heading': { nb: 'Publisering', nn: 'Publisering', en: 'Publication' },
  'publish.what_agenda': { nb: 'sakslisten', nn: 'sakslista', en: 'the agenda' },
  'publish.what_case': { nb: 'sak {no}', nn: 'sak {no}', en: 'case {no}' },
  'post.arrived': {
    nb: 'Takk. Kortet blir stående, men tallene på det kan ikke oppdateres.',
    nn: 'Takk. Kortet blir ståande, men tala på det kan ikkje oppdaterast.',
    en: 'Thank you. The card stays, but its numbers cannot be updated.',
  },
  'post.posted': { nb: 'Kortet er sendt på nytt.', nn: 'Kortet er sendt på nytt.', en: 'The card was sent again.' },
  'post.settled': { nb: 'Dette er alt avgjort.', nn: 'Dette er alt avgjort.', en: 'This has been settled already.' },
  'post.unknown': {
    nb: 'Vi vet fremdeles ikke om kortet kom fram. Se i chatten og prøv igjen.',
    nn: 'Vi veit framleis ikkje om kortet kom fram. Sjå i chatten og prøv igjen.',
    en: 'We still do not know whether the card arrived. Look in the chat and try again.',
  },
  'post.failed': {
    nb: 'Kortet kunne ikke sendes nå. Prøv igjen om litt.',
    nn: 'Kortet kunne ikkje sendast no. Prøv igjen om litt.',
    en: 'The card could not be sent now. Try again in a while.',
  },
  'notice.heading': {
    nb: 'Beskjeder som kanskje ikke kom fram',
    nn: 'Meldingar som kanskje ikkje kom fram',
    en: 'Notices that may not have arrived',
  },
  'notice.intro': {
    nb: 'Teams svarte ikke da disse ble sendt. Spør personen, og velg.',
    nn: 'Teams svarte ikkje då desse vart sende. Spør personen, og vel.',
    en: 'Teams did not answer when these were sent. Ask the person, and choose.',
  },
  'notice.of_version': {
    nb: '{name}: ny versjon av sak {no}',
    nn: '{name}: ny versjon av sak {no}',
    en: '{name}: a new version of case {no}',
  },
  'notice.of_meeting': {
    nb: '{name}: møtet i {body} {date}',
    nn: '{name}: møtet i {body} {date}',
    en: '{name}: the meeting of {body}, {date}',
  },
  'notice.of_reminder': {
    nb: '{name}: hva påminnelsen til {body} {date} førte til',
    nn: '{name}: kva påminninga til {body} {date} førte til',
    en: '{name}: what the reminder to {body}, {date}, came to',
  },
  'notice.unknown': {
    nb: 'Vi vet ikke om beskjeden kom fram.',
    nn: 'Vi veit ikkje om meldinga kom fram.',
    en: 'We do not know whether the notice arrived.',
  },
  'notice.resend': { nb: 'Send på nytt', nn: 'Send på nytt', en: 'Send again' },
  'notice.arrived': { nb: 'Den kom fram', nn: 'Ho kom fram', en: 'It arrived' },
  'jobs.heading': { nb: 'Driftsstatus', nn: 'Driftsstatus', en: 'Operations' },
  'jobs.intro': {
    nb: 'Dette har feilet i bakgrunnen og er lagt til side. Svarene fra medlemmene er ikke berørt.',
    nn: 'Dette har feila i bakgrunnen og er lagt til side. Svara frå medlemene er ikkje råka.',
    en: 'This has failed in the background and was put aside. The answers of members are not affected.',
  },
  'jobs.given_up': {
    nb: 'Gitt opp {date} etter {n} forsøk',
    nn: 'Gitt opp {date} etter {n} forsøk',
    en: 'Given up {date} after {n} tries',
  },
  'jobs.none': {
    nb: 'Ingenting har feilet i bakgrunnen.',
    nn: 'Ingenting har feila i bakgrunnen.',
    en: 'Nothing has failed in the background.',
  },
  'jobs.retried': {
    nb: 'Det blir prøvd igjen nå.',
    nn: 'Det blir prøvd igjen no.',
    en: 'It is being tried again now.',
  },
  'bind.done': {
    nb: '{body} er koblet hit. Sakslister for {body} publiseres her.',
    nn: '{body} er kopla hit. Sakslister for {body} blir publiserte her.',
    en: '{body} is connected here. Agendas for {body} are published here.',
  },
  'bind.moved': {
    nb: '{body} er flyttet hit fra en annen samtale. Kort som alt er sendt, blir stående der.',
    nn: '{body} er flytt hit frå ein annan samtale. Kort som alt er sende, blir ståande der.',
    en: '{body} is moved here from another conversation. Cards already sent stay there.',
  },
  'bind.already': {
    nb: '{body} er alt koblet hit.',
    nn: '{body} er alt kopla hit.',
    en: '{body} is already connected here.',
  },
  'bind.released': {
    nb: '{body} er ikke lenger koblet til en samtale.',
    nn: '{body} er ikkje lenger kopla til ein samtale.',
    en: '{body} is no longer connected to a conversation.',
  },
  'roster.heading': { nb: 'Medlemmer i {body}', nn: 'Medlemer i {body}', en: 'Members of {body}' },
  'roster.present': {
    nb: '{n} av {total} på listen er i samtalen.',
    nn: '{n} av {total} på lista er i samtalen.',
    en: '{n} of {total} on the list are in the conversation.',
  },
  'roster.absent': {
    nb: 'På listen, men ikke i samtalen',
    nn: 'På lista, men ikkje i samtalen',
    en: 'On the list, but not in the conversation',
  },
  'roster.unlisted': {
    nb: 'I samtalen, men ikke på listen',
    nn: 'I samtalen, men ikkje på lista',
    en: 'In the conversation, but not on the list',
  },
  'roster.unread': {
    nb: 'Vi fikk ikke lest hvem som er i samtalen nå. Skriv «medlemmer {body}» for å prøve igjen.',
    nn: 'Vi fekk ikkje lese kven som er i samtalen no. Skriv «medlemer {body}» for å prøve igjen.',
    en: 'We could not read who is in the conversation just now. Write “members {body}” to try again.',
  },
  'roster.agree': {
    nb: 'Listen og samtalen stemmer overens.',
    nn: 'Lista og samtalen stemmer overeins.',
    en: 'The list and the conversation agree.',
  },
} as const satisfies Sentences;
