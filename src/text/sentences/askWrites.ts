import type { Sentences } from '../speak.ts';

/** What is shown before something is written from a message in one's own words. */
export const askWritesSentences = {
  'ask.confirm.remind': {
    nb: '{n} mangler på sak {no}: {names}. Ingen påminnelse er sendt.',
    nn: '{n} manglar på sak {no}: {names}. Inga påminning er send.',
    en: '{n} missing on case {no}: {names}. No reminder has been sent.',
  },
  'ask.confirm.remindMeeting': {
    nb: 'Påminnelse til dem som mangler på sakene i {body} {date}: se over kortet. Ingen påminnelse er sendt.',
    nn: 'Påminning til dei som manglar på sakene i {body} {date}: sjå over kortet. Inga påminning er send.',
    en: 'Reminder to those who are missing on the cases of {body}, {date}: look over the card. No reminder has been sent.',
  },
  'ask.confirm.publish': {
    nb: 'Sakslisten for {body}, {date}, og orienteringssakene sendes til chatten når du trykker «Publiser». Ingenting er publisert ennå.',
    nn: 'Sakslista for {body}, {date}, og orienteringssakene blir sende til chatten når du trykkjer «Publiser». Ingenting er publisert enno.',
    en: 'The agenda of {body}, {date}, and its cases for information are sent to the chat when you press “Publish”. Nothing has been published yet.',
  },
  'ask.confirm.publishMore': {
    nb: 'Sakslisten for {body}, {date}, er alt publisert. «Publiser» sender bare det som er kommet til siden.',
    nn: 'Sakslista for {body}, {date}, er alt publisert. «Publiser» sender berre det som har kome til sidan.',
    en: 'The agenda of {body}, {date}, is published already. “Publish” only sends what was added since.',
  },
  'ask.publish.heading': {
    nb: 'Publisere sakslisten?',
    nn: 'Publisere sakslista?',
    en: 'Publish the agenda?',
  },
  'ask.which.meeting': {
    nb: 'Hvilket møte mener du?',
    nn: 'Kva møte meiner du?',
    en: 'Which meeting do you mean?',
  },
  'btn.publish': { nb: 'Publiser', nn: 'Publiser', en: 'Publish' },
  'btn.agenda': { nb: 'Vis sakslisten', nn: 'Vis sakslista', en: 'Show the agenda' },
} as const satisfies Sentences;
