import type { Sentences } from '../speak.ts';

/** The draft of the minutes, and what goes into it. */
export const minutesSentences = {
  'minutes.title': { nb: 'Referat fra møte i {body}', nn: 'Referat frå møte i {body}', en: 'Minutes of {body}' },
  'minutes.draft': { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  'minutes.time': { nb: 'Tid', nn: 'Tid', en: 'Time' },
  'minutes.place': { nb: 'Sted', nn: 'Stad', en: 'Place' },
  'minutes.present': { nb: 'Til stede', nn: 'Til stades', en: 'Present' },
  'minutes.absent': { nb: 'Forfall', nn: 'Forfall', en: 'Absent' },
  'minutes.none': { nb: 'Ingen', nn: 'Ingen', en: 'None' },
  'minutes.case': { nb: 'Sak {no} {title}', nn: 'Sak {no} {title}', en: 'Case {no} {title}' },
  'minutes.recused': { nb: 'Habilitet', nn: 'Habilitet', en: 'Disqualification' },
  'minutes.recused_line': {
    nb: '{name} meldte seg inhabil.',
    nn: '{name} melde seg inhabil.',
    en: '{name} declared themselves disqualified.',
  },
  'minutes.proposal': { nb: 'Forslag til vedtak', nn: 'Forslag til vedtak', en: 'Proposed decision' },
  'minutes.noted': {
    nb: 'Bekreftet før møtet at saken er lest',
    nn: 'Stadfesta før møtet at saka er lesen',
    en: 'Confirmed before the meeting that they had read it',
  },
  'minutes.remarks': { nb: 'Merknader', nn: 'Merknader', en: 'Remarks' },
  'minutes.outcome': { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  'minutes.decision': { nb: 'Vedtak', nn: 'Vedtak', en: 'Decision' },
  'minutes.tasks': { nb: 'Oppfølging', nn: 'Oppfølging', en: 'Follow-up' },
  'minutes.open': { nb: 'Åpne utkastet til referat', nn: 'Opne utkastet til referat', en: 'Open the draft minutes' },
  'minutes.pdf_offered': {
    nb: 'Du får det som PDF når du skriver ordene som PDF til slutt.',
    nn: 'Du får det som PDF når du skriv orda som PDF til slutt.',
    en: 'You get it as a PDF when you add the words as PDF.',
  },
  'minutes.pdf_failed': {
    nb: 'Det ble ikke noen PDF av det denne gangen. Her er det som Word-fil.',
    nn: 'Det blei ikkje nokon PDF av det denne gongen. Her er det som Word-fil.',
    en: 'It could not be made into a PDF this time. Here it is as a Word file.',
  },
  'minutes.pdf_none': {
    nb: 'PDF kan ikke lages her. Word-filen er det som finnes.',
    nn: 'PDF kan ikkje lagast her. Word-fila er det som finst.',
    en: 'PDFs cannot be made here. The Word file is what there is.',
  },
  'minutes.missing': {
    nb: 'Ikke ført ennå',
    nn: 'Ikkje ført enno',
    en: 'Not entered yet',
  },
  'remarks.heading': {
    nb: 'Sak {no}: Hvilke kommentarer er merknader til referatet?',
    nn: 'Sak {no}: Kva kommentarar er merknader til referatet?',
    en: 'Case {no}: Which comments are remarks for the minutes?',
  },
  'remarks.marked': { nb: 'Merknad', nn: 'Merknad', en: 'Remark' },
  'btn.mark': { nb: 'Ta med i referatet', nn: 'Ta med i referatet', en: 'Put into the minutes' },
  'btn.unmark': { nb: 'Ikke ta med', nn: 'Ikkje ta med', en: 'Leave out' },
} as const satisfies Sentences;
