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
  'warn.proposal_from_recommendation': {
    nb: 'Dokumentet har ikke forslag til vedtak; anbefalingen er brukt. Sjekk den.',
    nn: 'Dokumentet har ikkje framlegg til vedtak; tilrådinga er brukt. Sjekk henne.',
    en: 'The document has no proposed decision; the recommendation is used. Check it.',
  },
  'warn.date_year_uncertain': {
    nb: 'Året til en dato er usikkert.',
    nn: 'Året til ein dato er usikkert.',
    en: 'The year of a date is uncertain.',
  },
  'warn.date_invalid': {
    nb: 'Denne datoen finnes ikke i kalenderen.',
    nn: 'Denne datoen finst ikkje i kalenderen.',
    en: 'This date is not in the calendar.',
  },
  'warn.weekday_mismatch': {
    nb: 'Ukedagen passer ikke med datoen.',
    nn: 'Vekedagen passar ikkje med datoen.',
    en: 'The weekday does not match the date.',
  },
  'warn.year_first_number': {
    nb: 'Saksnummeret står med året først. Sjekk det.',
    nn: 'Saksnummeret står med året først. Sjekk det.',
    en: 'The case number has its year first. Check it.',
  },
  'warn.space_in_number': {
    nb: 'Saksnummeret har et mellomrom. Sjekk det.',
    nn: 'Saksnummeret har eit mellomrom. Sjekk det.',
    en: 'The case number has a space in it. Check it.',
  },
  'warn.number_repeated': {
    nb: 'Samme saksnummer står flere ganger.',
    nn: 'Same saksnummer står fleire gonger.',
    en: 'The same case number is there several times.',
  },
  'warn.items_missing': {
    nb: 'Fant ingen saker i sakslisten.',
    nn: 'Fann ingen saker i sakslista.',
    en: 'Found no cases on the agenda.',
  },
  'warn.cases_missing': {
    nb: 'Fant ingen saker i referatet.',
    nn: 'Fann ingen saker i referatet.',
    en: 'Found no cases in the minutes.',
  },
  'warn.attendance_missing': {
    nb: 'Fant ikke hvem som var til stede.',
    nn: 'Fann ikkje kven som var til stades.',
    en: 'Did not find who was present.',
  },
  'warn.decision_missing': {
    nb: 'Fant ikke vedtaket i saken. Skriv det.',
    nn: 'Fann ikkje vedtaket i saka. Skriv det.',
    en: 'Did not find the decision of the case. Write it.',
  },
  'warn.decision_without_heading': {
    nb: 'Vedtaket sto ikke under egen overskrift. Sjekk det.',
    nn: 'Vedtaket stod ikkje under eiga overskrift. Sjekk det.',
    en: 'The decision had no heading of its own. Check it.',
  },
  'warn.decision_from_proposal': {
    nb: 'Referatet viser til forslaget; teksten er hentet derfra. Sjekk den.',
    nn: 'Referatet viser til framlegget; teksten er henta derfrå. Sjekk han.',
    en: 'The minutes point to the proposal; the text is from there. Check it.',
  },
  'warn.outcome_unknown': {
    nb: 'Det går ikke fram av vedtaket hva utfallet ble. Velg det.',
    nn: 'Det går ikkje fram av vedtaket kva utfallet vart. Vel det.',
    en: 'The decision does not tell the outcome. Choose it.',
  },
  'warn.same_number_other_body': {
    nb: 'Et annet organ har en sak med samme nummer. Sjekk at organet er rett.',
    nn: 'Eit anna organ har ei sak med same nummer. Sjekk at organet er rett.',
    en: 'Another body has a case of the same number. Check that the body is right.',
  },
  'warn.other': { nb: 'Se over: {code}', nn: 'Sjå over: {code}', en: 'Look over: {code}' },
} as const satisfies Sentences;
