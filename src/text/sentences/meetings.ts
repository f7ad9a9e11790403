import type { Sentences } from '../speak.ts';

/** The meetings of a year: planning, moving, cancelling, calendars. */
export const meetingSentences = {
  'meeting.heading': { nb: 'Møte i {body}', nn: 'Møte i {body}', en: 'Meeting of {body}' },
  'meeting.new': { nb: 'Nytt møte', nn: 'Nytt møte', en: 'New meeting' },
  'meeting.new_intro': {
    nb: 'Uten svarfrist gjelder den vanlige fristen til organet.',
    nn: 'Utan svarfrist gjeld fristen som organet brukar.',
    en: 'Without a deadline, the usual one of the body applies.',
  },
  'meeting.year': { nb: 'Ny møteplan for {body}', nn: 'Ny møteplan for {body}', en: 'New meeting plan of {body}' },
  'meeting.year_intro': {
    nb: 'Ett møte på hver linje, for eksempel: 18. desember 2026 kl. 10 Teams, frist 15. desember',
    nn: 'Eitt møte på kvar linje, til dømes: 18. desember 2026 kl. 10 Teams, frist 15. desember',
    en: 'One meeting on each line, for example: 18 December 2026 at 10 Teams, deadline 15 December',
  },
  'field.meetings': { nb: 'Møter', nn: 'Møte', en: 'Meetings' },
  'meeting.edit_intro': {
    nb: 'Flytter du møtet, får medlemmene beskjed én gang, og kortene følger med.',
    nn: 'Flyttar du møtet, får medlemene beskjed éin gong, og korta følgjer med.',
    en: 'If you move the meeting, the members are told once, and the cards follow.',
  },
  'field.meeting_date': { nb: 'Dato', nn: 'Dato', en: 'Date' },
  'field.meeting_time': { nb: 'Klokkeslett', nn: 'Klokkeslett', en: 'Time' },
  'field.meeting_place': { nb: 'Sted', nn: 'Stad', en: 'Place' },
  'field.meeting_deadline': { nb: 'Svarfrist', nn: 'Svarfrist', en: 'Deadline for answers' },
  'btn.save': { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  'btn.edit': { nb: 'Endre', nn: 'Endre', en: 'Change' },
  'btn.cancel_meeting': { nb: 'Avlys møtet', nn: 'Avlys møtet', en: 'Cancel the meeting' },
  'btn.keep_meeting': { nb: 'Behold møtet', nn: 'Behald møtet', en: 'Keep the meeting' },
  'btn.hold_meeting': { nb: 'Marker som holdt', nn: 'Merk som halde', en: 'Mark as held' },
  'btn.plan_all': { nb: 'Sett opp møtene', nn: 'Set opp møta', en: 'Plan the meetings' },
  'btn.open_calendar': { nb: 'Åpne kalenderfilen', nn: 'Opne kalenderfila', en: 'Open the calendar file' },
  'meeting.planned': {
    nb: 'Møtet er satt opp: {body} {when}, {place}. Svarfrist {deadline}.',
    nn: 'Møtet er sett opp: {body} {when}, {place}. Svarfrist {deadline}.',
    en: 'The meeting is planned: {body}, {when}, {place}. Deadline for answers: {deadline}.',
  },
  'meeting.there': {
    nb: 'Det er alt et møte den dagen: {body} {when}, {place}. Ingenting er endret.',
    nn: 'Det er alt eit møte same dagen: {body} {when}, {place}. Ingenting er endra.',
    en: 'There is already a meeting on that day: {body}, {when}, {place}. Nothing was changed.',
  },
  'meeting.moved': {
    nb: 'Møtet i {body} {from} er flyttet til {when}, {place}. Svarfrist {deadline}. Medlemmene får beskjed.',
    nn: 'Møtet i {body} {from} er flytt til {when}, {place}. Svarfrist {deadline}. Medlemene får beskjed.',
    en: 'The meeting of {body} on {from} is moved to {when}, {place}. Deadline for answers: {deadline}. The members are told.',
  },
  'meeting.publish_moved': {
    nb: 'Sakslisten går nå ut {when}.',
    nn: 'Sakslista går no ut {when}.',
    en: 'The agenda now goes out {when}.',
  },
  'meeting.publish_dropped': {
    nb: 'Sakslisten går ikke lenger ut av seg selv.',
    nn: 'Sakslista går ikkje lenger ut av seg sjølv.',
    en: 'The agenda no longer goes out by itself.',
  },
  'meeting.saved': {
    nb: 'Møtet i {body} er lagret: {when}, {place}. Svarfrist {deadline}.',
    nn: 'Møtet i {body} er lagra: {when}, {place}. Svarfrist {deadline}.',
    en: 'The meeting of {body} is saved: {when}, {place}. Deadline for answers: {deadline}.',
  },
  'meeting.unchanged': {
    nb: 'Møtet i {body} {when} er slik alt. Ingenting er endret.',
    nn: 'Møtet i {body} {when} er slik alt. Ingenting er endra.',
    en: 'The meeting of {body}, {when}, is like that already. Nothing was changed.',
  },
  'meeting.cancel_ask': {
    nb: 'Vil du avlyse møtet i {body} {when}?',
    nn: 'Vil du avlyse møtet i {body} {when}?',
    en: 'Do you want to cancel the meeting of {body}, {when}?',
  },
  'meeting.cancelled': {
    nb: 'Møtet i {body} {when} er avlyst. Sakene er utsatt, og medlemmene får beskjed.',
    nn: 'Møtet i {body} {when} er avlyst. Sakene er utsette, og medlemene får beskjed.',
    en: 'The meeting of {body}, {when}, is cancelled. Its cases are postponed, and the members are told.',
  },
  'meeting.held': {
    nb: 'Møtet i {body} {when} er merket som holdt. Sakene tar ikke imot flere svar.',
    nn: 'Møtet i {body} {when} er merkt som halde. Sakene tek ikkje imot fleire svar.',
    en: 'The meeting of {body}, {when}, is marked as held. Its cases take no more answers.',
  },
  'notice.moved': {
    nb: 'Møtet i {body} {from} er flyttet til {when}, {place}.',
    nn: 'Møtet i {body} {from} er flytt til {when}, {place}.',
    en: 'The meeting of {body} on {from} is moved to {when}, {place}.',
  },
  'notice.place': {
    nb: 'Møtet i {body} {when} er flyttet fra {from} til {place}.',
    nn: 'Møtet i {body} {when} er flytt frå {from} til {place}.',
    en: 'The meeting of {body}, {when}, is moved from {from} to {place}.',
  },
  'notice.cancelled': {
    nb: 'Møtet i {body} {when} er avlyst.',
    nn: 'Møtet i {body} {when} er avlyst.',
    en: 'The meeting of {body}, {when}, is cancelled.',
  },
  'meetings.heading': { nb: 'Møter i {body}', nn: 'Møte i {body}', en: 'Meetings of {body}' },
  'meetings.row': { nb: '{when}, {place}', nn: '{when}, {place}', en: '{when}, {place}' },
  'meetings.detail': {
    nb: '{state} · svarfrist {deadline}',
    nn: '{state} · svarfrist {deadline}',
    en: '{state} · deadline {deadline}',
  },
  'label.state': { nb: 'Status', nn: 'Status', en: 'Status' },
  'meeting_state.planned': { nb: 'Planlagt', nn: 'Planlagt', en: 'Planned' },
  'meeting_state.published': { nb: 'Saksliste publisert', nn: 'Saksliste publisert', en: 'Agenda published' },
  'meeting_state.held': { nb: 'Holdt', nn: 'Halde', en: 'Held' },
  'meeting_state.cancelled': { nb: 'Avlyst', nn: 'Avlyst', en: 'Cancelled' },
  'plan.heading': { nb: 'Møteplan', nn: 'Møteplan', en: 'Meeting plan' },
  'plan.read': {
    nb: 'Slik leste jeg {name}. Se over før møtene settes opp.',
    nn: 'Slik las eg {name}. Sjå over før møta blir sette opp.',
    en: 'How I read {name}. Look it over before the meetings are planned.',
  },
  'plan.done': {
    nb: '{n} nye møter er satt opp. {there} var der fra før, og {bad} linjer ble ikke forstått.',
    nn: '{n} nye møte er sette opp. {there} var der frå før, og {bad} linjer blei ikkje forstått.',
    en: '{n} new meetings are planned. {there} were there already, and {bad} lines were not understood.',
  },

  'feed.heading': { nb: 'Kalender for {body}', nn: 'Kalender for {body}', en: 'Calendar of {body}' },
  'feed.intro': {
    nb: 'Legg adressen til som en kalender i Outlook eller på telefonen. Den følger med når møter flyttes. Alle som har adressen, kan lese kalenderen, så ikke send den videre.',
    nn: 'Legg adressa til som ein kalender i Outlook eller på telefonen. Han følgjer med når møte blir flytta. Alle som har adressa, kan lese kalenderen, så ikkje send henne vidare.',
    en: 'Add the address as a calendar in Outlook or on your phone. It follows when meetings are moved. Everyone who has the address can read the calendar, so do not pass it on.',
  },
  'feed.renewed': {
    nb: 'Den gamle adressen virker ikke lenger. Dette er den nye.',
    nn: 'Adressa som var, verkar ikkje lenger. Her er ei ny.',
    en: 'The old address no longer works. This is the new one.',
  },
  'event.summary': { nb: 'Møte i {body}', nn: 'Møte i {body}', en: 'Meeting of {body}' },
  'event.deadline': { nb: 'Svarfrist {deadline}', nn: 'Svarfrist {deadline}', en: 'Deadline for answers: {deadline}' },
  someone: { nb: 'en annen', nn: 'ein annan', en: 'someone else' },
  'err.changed_meanwhile': {
    nb: '{name} har endret dette etter at skjemaet ble åpnet. Endringen din er ikke lagret. Slik er det nå.',
    nn: '{name} har endra dette etter at skjemaet blei opna. Endringa di er ikkje lagra. Slik er det no.',
    en: '{name} has changed this since the form was opened. Your change was not saved. This is how it is now.',
  },
  'err.day_taken': {
    nb: 'Det er alt et annet møte i {body} den dagen. Møtet er ikke flyttet.',
    nn: 'Det er alt eit anna møte i {body} same dagen. Møtet er ikkje flytt.',
    en: 'There is another meeting of {body} on that day. The meeting was not moved.',
  },
  'err.not_begun': {
    nb: 'Møtet i {body} begynner {date}. Det kan merkes som holdt etterpå.',
    nn: 'Møtet i {body} byrjar {date}. Det kan merkast som halde etterpå.',
    en: 'The meeting of {body} begins {date}. It can be marked as held afterwards.',
  },
  'err.empty_plan': {
    nb: 'Fant ingen møter fram i tid. Skriv ett møte på hver linje, med dato, klokkeslett og sted, høyst 60.',
    nn: 'Fann ingen møte fram i tid. Skriv eitt møte på kvar linje, med dato, klokkeslett og stad, høgst 60.',
    en: 'Found no meetings ahead. Write one meeting on each line, with date, time and place, at most 60.',
  },
  'err.no_public_address': {
    nb: 'Boten har ingen offentlig adresse, så ingenting kan åpnes herfra. Spør den som drifter boten.',
    nn: 'Boten har inga offentleg adresse, så ingenting kan opnast herifrå. Spør dei som driftar boten.',
    en: 'The bot has no public address, so nothing can be opened from here. Ask whoever runs the bot.',
  },
  'bad_meeting.body': {
    nb: 'Velg et organ. Møtet er ikke lagret.',
    nn: 'Vel eit organ. Møtet er ikkje lagra.',
    en: 'Choose a body. The meeting was not saved.',
  },
  'bad_meeting.date': {
    nb: 'Datoen finnes ikke, eller mangler. Møtet er ikke lagret.',
    nn: 'Datoen finst ikkje, eller manglar. Møtet er ikkje lagra.',
    en: 'The date does not exist or is missing. The meeting was not saved.',
  },
  'bad_meeting.time': {
    nb: 'Skriv et klokkeslett. Møtet er ikke lagret.',
    nn: 'Skriv eit klokkeslett. Møtet er ikkje lagra.',
    en: 'Write a time of day. The meeting was not saved.',
  },
  'bad_meeting.place': {
    nb: 'Stedet kan ha høyst 200 tegn. Møtet er ikke lagret.',
    nn: 'Staden kan ha høgst 200 teikn. Møtet er ikkje lagra.',
    en: 'The place can have at most 200 characters. The meeting was not saved.',
  },
  'bad_meeting.deadline': {
    nb: 'Svarfristen må være en dato før møtet. Møtet er ikke lagret.',
    nn: 'Svarfristen må vere ein dato før møtet. Møtet er ikkje lagra.',
    en: 'The deadline must be a date before the meeting. The meeting was not saved.',
  },
  'bad_meeting.past': {
    nb: 'Møtet må være fram i tid. Det er ikke lagret.',
    nn: 'Møtet må vere fram i tid. Det er ikkje lagra.',
    en: 'The meeting must be ahead. It was not saved.',
  },
} as const satisfies Sentences;
