import type { Sentences } from '../speak.ts';

/** What a person should look at before a document is filed: one sentence for each warning of the reading. */
export const warningSentences = {
  'warn.meeting_date_missing': {
    nb: 'Møtedatoen står ikke i dokumentet. Velg møtet.',
    nn: 'Møtedatoen står ikkje i dokumentet. Vel møtet.',
    en: 'The date of the meeting is not in the document. Choose the meeting.',
  },
  'warn.body_unknown': {
    nb: 'Organet står ikke i dokumentet. Velg det.',
    nn: 'Organet står ikkje i dokumentet. Vel det.',
    en: 'The body is not in the document. Choose it.',
  },
  'warn.body_ambiguous': {
    nb: 'Dokumentet nevner flere organer. Sjekk at det rette er valgt.',
    nn: 'Dokumentet nemner fleire organ. Sjekk at det rette er valt.',
    en: 'The document names several bodies. Check that the right one is chosen.',
  },
  'warn.body_conflicting': {
    nb: 'Dokumentet peker mot ulike organer. Sjekk at det rette er valgt.',
    nn: 'Dokumentet peikar mot ulike organ. Sjekk at det rette er valt.',
    en: 'The document points to different bodies. Check that the right one is chosen.',
  },
  'warn.year_missing': {
    nb: 'Saksnummeret står uten år. Skriv det som 71/20.',
    nn: 'Saksnummeret står utan år. Skriv det som 71/20.',
    en: 'The case number has no year. Write it as 71/20.',
  },
  'warn.year_mismatch': {
    nb: 'Året i saksnummeret passer ikke med møtet. Sjekk nummeret.',
    nn: 'Året i saksnummeret passar ikkje med møtet. Sjekk nummeret.',
    en: 'The year of the case number does not match the meeting. Check the number.',
  },
  'warn.case_number_missing': {
    nb: 'Fant ikke saksnummer i dokumentet. Fyll inn saksnummer.',
    nn: 'Fann ikkje saksnummer i dokumentet. Fyll inn saksnummer.',
    en: 'No case number found in the document. Enter the number.',
  },
  'warn.case_number_ambiguous': {
    nb: 'Flere tall kan være saksnummeret. Sjekk at det rette er valgt.',
    nn: 'Fleire tal kan vere saksnummeret. Sjekk at det rette er valt.',
    en: 'Several numbers may be the case number. Check that the right one is chosen.',
  },
  'warn.type_missing': {
    nb: 'Sakstypen står ikke i dokumentet. Velg den.',
    nn: 'Sakstypen står ikkje i dokumentet. Vel han.',
    en: 'The type of case is not in the document. Choose it.',
  },
  'warn.title_missing': {
    nb: 'Fant ingen tittel. Skriv den.',
    nn: 'Fann ingen tittel. Skriv han.',
    en: 'Found no title. Write it.',
  },
  'warn.title_uncertain': {
    nb: 'Det er usikkert hvor tittelen slutter. Sjekk den.',
    nn: 'Det er usikkert kvar tittelen sluttar. Sjekk han.',
    en: 'It is uncertain where the title ends. Check it.',
  },
  'warn.title_all_caps': {
    nb: 'Tittelen står med store bokstaver. Skriv den gjerne om.',
    nn: 'Tittelen står med store bokstavar. Skriv han gjerne om.',
    en: 'The title is in capitals. You may want to rewrite it.',
  },
  'warn.sections_missing': {
    nb: 'Fant ingen overskrifter. Teksten er ett avsnitt.',
    nn: 'Fann ingen overskrifter. Teksten er eitt avsnitt.',
    en: 'Found no headings. The text is one section.',
  },
  'warn.proposed_decision_missing': {
    nb: 'Saken har ikke forslag til vedtak.',
    nn: 'Saka har ikkje forslag til vedtak.',
    en: 'The case has no proposed decision.',
  },
  'warn.proposal_repeated': {
    nb: 'Dokumentet har flere forslag til vedtak. Det første er brukt.',
    nn: 'Dokumentet har fleire forslag til vedtak. Det første er brukt.',
    en: 'The document has several proposed decisions. The first one is used.',
  },
  'warn.legal_basis_missing': {
    nb: 'Saken er unntatt offentlighet, men hjemmelen mangler. Fyll den inn.',
    nn: 'Saka er unnateken offentlegheit, men heimelen manglar. Fyll han inn.',
    en: 'The case is exempt from public access, but the legal basis is missing. Enter it.',
  },
  'warn.several_cases_listed': {
    nb: 'Dokumentet nevner flere saker. Sjekk at alle er med.',
    nn: 'Dokumentet nemner fleire saker. Sjekk at alle er med.',
    en: 'The document names several cases. Check that all are here.',
  },
  'warn.other': { nb: 'Se over: {code}', nn: 'Sjå over: {code}', en: 'Look over: {code}' },
} as const satisfies Sentences;
