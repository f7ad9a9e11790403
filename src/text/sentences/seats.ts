import type { Sentences } from '../speak.ts';

/** Absence, deputies and habilitet. */
export const seatSentences = {
  'absence.done': {
    nb: 'Forfall er meldt: {name} kan ikke møte i {body} {date}.',
    nn: 'Forfall er meldt: {name} kan ikkje møte i {body} {date}.',
    en: 'Absence is reported: {name} cannot attend {body} on {date}.',
  },
  'absence.deputy': {
    nb: '{deputy} er vara, får sakene og svarer for plassen.',
    nn: '{deputy} er vara, får sakene og svarer for plassen.',
    en: '{deputy} is the deputy, receives the cases and answers for the seat.',
  },
  'absence.no_deputy': {
    nb: 'Ingen vara kan møte. Plassen blir stående, og {name} kan fortsatt svare på sakene.',
    nn: 'Ingen vara kan møte. Plassen blir ståande, og {name} kan framleis svare på sakene.',
    en: 'No deputy can attend. The seat stays, and {name} can still answer the cases.',
  },
  'absence.already': {
    nb: 'Forfallet var alt meldt: {name}, {body} {date}.',
    nn: 'Forfallet var alt meldt: {name}, {body} {date}.',
    en: 'The absence was already reported: {name}, {body}, {date}.',
  },
  'absence.back': {
    nb: 'Forfallet er trukket: {name} møter i {body} {date}.',
    nn: 'Forfallet er trekt: {name} møter i {body} {date}.',
    en: 'The absence is withdrawn: {name} attends {body} on {date}.',
  },
  'absence.not_reported': {
    nb: '{name} har ikke meldt forfall til {body} {date}.',
    nn: '{name} har ikkje meldt forfall til {body} {date}.',
    en: '{name} has not reported absence from {body} on {date}.',
  },
  'standin.heading': {
    nb: 'Du møter som vara i {body} {date}',
    nn: 'Du møter som vara i {body} {date}',
    en: 'You attend {body} on {date} as deputy',
  },
  'standin.intro': {
    nb: '{name} har meldt forfall. Møtet er {when}, {place}. Du svarer for plassen.',
    nn: '{name} har meldt forfall. Møtet er {when}, {place}. Du svarer for plassen.',
    en: '{name} has reported absence. The meeting is {when}, {place}. You answer for the seat.',
  },
  'seat.for': {
    nb: '{name} (vara for {member})',
    nn: '{name} (vara for {member})',
    en: '{name} (deputy for {member})',
  },
  'recuse.heading': {
    nb: 'Er du inhabil i sak {no}?',
    nn: 'Er du inhabil i sak {no}?',
    en: 'Are you disqualified in case {no}?',
  },
  'recuse.notice': {
    nb: 'Du svarer da ikke på saken, og plassen din teller ikke med. Sekretariatet ser det, og det føres i referatet. I møtet avgjør {body} spørsmålet.',
    nn: 'Du svarer då ikkje på saka, og plassen din tel ikkje med. Sekretariatet ser det, og det blir ført i referatet. I møtet avgjer {body} spørsmålet.',
    en: 'You then do not answer the case, and your seat does not count. The secretariat sees it, and it is entered in the minutes. In the meeting, {body} decides the question.',
  },
  'recuse.reason': {
    nb: 'Hvorfor? (valgfritt, kan bli offentlig)',
    nn: 'Kvifor? (valfritt, kan bli offentleg)',
    en: 'Why? (optional, may become public)',
  },
  'btn.recuse': { nb: 'Meld meg inhabil', nn: 'Meld meg inhabil', en: 'I am disqualified' },
  'recuse.done': {
    nb: '{name} er meldt inhabil i sak {no}. Plassen teller ikke med i saken.',
    nn: '{name} er meld inhabil i sak {no}. Plassen tel ikkje med i saka.',
    en: '{name} is reported as disqualified in case {no}. The seat does not count in the case.',
  },
  'recuse.already': {
    nb: '{name} var alt meldt inhabil i sak {no}.',
    nn: '{name} var alt meld inhabil i sak {no}.',
    en: '{name} was already reported as disqualified in case {no}.',
  },
  'recuse.back': {
    nb: '{name} er ikke lenger meldt inhabil i sak {no}.',
    nn: '{name} er ikkje lenger meld inhabil i sak {no}.',
    en: '{name} is no longer reported as disqualified in case {no}.',
  },
  'recuse.not_reported': {
    nb: '{name} er ikke meldt inhabil i sak {no}.',
    nn: '{name} er ikkje meld inhabil i sak {no}.',
    en: '{name} is not reported as disqualified in case {no}.',
  },
  'recuse.you': {
    nb: 'Du er meldt inhabil i saken og svarer ikke på den.',
    nn: 'Du er meld inhabil i saka og svarer ikkje på ho.',
    en: 'You are reported as disqualified in this case and do not answer it.',
  },
  'missing.recused': { nb: 'Inhabile', nn: 'Inhabile', en: 'Disqualified' },
  'err.recused': {
    nb: 'Du er meldt inhabil i sak {no}. Skriv «habil i {no}» hvis det er feil.',
    nn: 'Du er meld inhabil i sak {no}. Skriv «eg er habil i {no}» om det er feil.',
    en: 'You are reported as disqualified in case {no}. Write “qualified in {no}” if that is wrong.',
  },
  'err.handed_over': {
    nb: 'Du har meldt forfall til møtet, og vara svarer for plassen. Skriv «trekk forfall {id}» hvis du kan møte likevel.',
    nn: 'Du har meldt forfall til møtet, og vara svarer for plassen. Skriv «trekk forfallet {id}» om du kan møte likevel.',
    en: 'You have reported absence from the meeting, and your deputy answers for the seat. Write “withdraw absence {id}” if you can attend after all.',
  },
  'err.no_seat': {
    nb: '{name} er ikke medlem eller vara i {body}.',
    nn: '{name} er ikkje medlem eller vara i {body}.',
    en: '{name} is not a member or deputy of {body}.',
  },
  'err.no_person': {
    nb: 'Fant ingen som heter {name} på medlemslisten. Skriv hele navnet.',
    nn: 'Fann ingen som heiter {name} på medlemslista. Skriv heile namnet.',
    en: 'Found no one called {name} on the list of members. Write the whole name.',
  },
  'err.which_person': {
    nb: '{name} kan være flere: {names}. Skriv hele navnet.',
    nn: '{name} kan vere fleire: {names}. Skriv heile namnet.',
    en: '{name} may be several people: {names}. Write the whole name.',
  },
  'err.meeting_over': {
    nb: 'Møtet i {body} er holdt eller avlyst.',
    nn: 'Møtet i {body} er halde eller avlyst.',
    en: 'The meeting of {body} is over or cancelled.',
  },
} as const satisfies Sentences;
