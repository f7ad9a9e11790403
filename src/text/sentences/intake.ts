import type { Sentences } from '../speak.ts';

/** Bringing in documents: what was read, the form, and what went wrong. */
export const intakeSentences = {
  'intake.heading': { nb: 'Slik leste jeg {name}', nn: 'Slik las eg {name}', en: 'How I read {name}' },
  'intake.one': {
    nb: 'Se over, rett det som er feil, og legg saken på sakslisten.',
    nn: 'Sjå over, rett det som er feil, og legg saka på sakslista.',
    en: 'Look it over, correct what is wrong, and put the case on the agenda.',
  },
  'intake.case_paper': {
    nb: 'Saksframlegg {n} av {total}. Se over, rett det som er feil, og legg saken på sakslisten.',
    nn: 'Saksframlegg {n} av {total}. Sjå over, rett det som er feil, og legg saka på sakslista.',
    en: 'Case paper {n} of {total}. Look it over, correct what is wrong, and put the case on the agenda.',
  },
  'intake.agenda': {
    nb: 'Sak {n} av {total} i en saksliste. Se over, rett det som er feil, og legg saken på sakslisten.',
    nn: 'Sak {n} av {total} i ei saksliste. Sjå over, rett det som er feil, og legg saka på sakslista.',
    en: 'Case {n} of {total} of an agenda. Look it over, correct what is wrong, and put the case on the agenda.',
  },
  'intake.sections': { nb: 'Avsnitt', nn: 'Avsnitt', en: 'Sections' },
  'intake.references': { nb: 'Viser til', nn: 'Viser til', en: 'Refers to' },
  'intake.deadlines': { nb: 'Frister', nn: 'Fristar', en: 'Deadlines' },
  'intake.amounts': { nb: 'Beløp', nn: 'Beløp', en: 'Amounts' },
  'intake.attachments': { nb: 'Vedlegg', nn: 'Vedlegg', en: 'Attachments' },
  'intake.known': {
    nb: 'Sak {no} i {body} finnes fra før: «{title}». En ny tekst blir neste versjon av saksframlegget.',
    nn: 'Sak {no} i {body} finst frå før: «{title}». Ein ny tekst blir neste versjon av saksframlegget.',
    en: 'Case {no} of {body} exists: “{title}”. Another text becomes the next version of its paper.',
  },
  'intake.other_body': {
    nb: 'Nummeret {no} finnes også i {body}: «{title}». Sjekk at organet er rett.',
    nn: 'Nummeret {no} finst òg i {body}: «{title}». Sjekk at organet er rett.',
    en: 'The number {no} is also in {body}: “{title}”. Check that the body is right.',
  },
  'btn.next_case': { nb: 'Neste sak', nn: 'Neste sak', en: 'Next case' },
  'btn.previous_case': { nb: 'Forrige sak', nn: 'Førre sak', en: 'Previous case' },
  'field.number': { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  'field.title': { nb: 'Tittel', nn: 'Tittel', en: 'Title' },
  'field.type': { nb: 'Sakstype', nn: 'Sakstype', en: 'Type' },
  'field.body': { nb: 'Organ', nn: 'Organ', en: 'Body' },
  'field.meeting': { nb: 'Møte', nn: 'Møte', en: 'Meeting' },
  'field.new_meeting': {
    nb: 'Nytt møte (fyll ut under)',
    nn: 'Nytt møte (fyll ut under)',
    en: 'A new meeting (fill in below)',
  },
  'field.new_meeting_show': { nb: 'Fyll ut nytt møte', nn: 'Fyll ut nytt møte', en: 'Fill in a new meeting' },
  'field.date': { nb: 'Dato for nytt møte', nn: 'Dato for nytt møte', en: 'Date of a new meeting' },
  'field.time': { nb: 'Klokkeslett', nn: 'Klokkeslett', en: 'Time' },
  'field.place': { nb: 'Sted for nytt møte', nn: 'Stad for nytt møte', en: 'Place of a new meeting' },
  'field.deadline': {
    nb: 'Ny svarfrist for møtet, kl. 12.00 (tom: som den er)',
    nn: 'Ny svarfrist for møtet, kl. 12.00 (tom: som han er)',
    en: 'A new deadline for the meeting, at 12:00 (empty: as it is)',
  },
  'field.access': { nb: 'Tilgang', nn: 'Tilgang', en: 'Access' },
  'field.open': { nb: 'Åpen', nn: 'Open', en: 'Open' },
  'field.restricted': { nb: 'Unntatt offentlighet', nn: 'Unnateke offentlegheit', en: 'Exempt from public access' },
  'field.basis': {
    nb: 'Hjemmel når saken er unntatt, for eksempel offl. § 23',
    nn: 'Heimel når saka er unnateken, til dømes offl. § 23',
    en: 'Legal basis when the case is exempt, for example offl. § 23',
  },
  'field.unfit': { nb: 'Dette passer ikke her.', nn: 'Dette passar ikkje her.', en: 'This does not fit here.' },
  'btn.file': { nb: 'Legg på sakslisten', nn: 'Legg på sakslista', en: 'Put on the agenda' },
  'filed.heading': { nb: 'Sak {no}: {title}', nn: 'Sak {no}: {title}', en: 'Case {no}: {title}' },
  'filed.new': {
    nb: 'Sak {no} ligger på sakslisten for {body} {date}. Den er ikke synlig før du skriver «publiser {id}».',
    nn: 'Sak {no} ligg på sakslista for {body} {date}. Ho er ikkje synleg før du skriv «publiser {id}».',
    en: 'Case {no} is on the agenda for {body}, {date}. It is not visible until you write “publish {id}”.',
  },
  'filed.newVersion': {
    nb: 'Sak {no} har fått versjon {version} av saksframlegget. De som har svart på den forrige, får beskjed og blir spurt på nytt.',
    nn: 'Sak {no} har fått versjon {version} av saksframlegget. Dei som svarte på versjonen før, får melding og blir spurde på nytt.',
    en: 'Case {no} has version {version} of its paper. Those who have answered on the one before are told and asked again.',
  },
  'filed.unchanged': {
    nb: 'Sak {no} har alt denne teksten på sakslisten for {body} {date}.',
    nn: 'Sak {no} har alt denne teksten på sakslista for {body} {date}.',
    en: 'Case {no} already has this text on the agenda for {body}, {date}.',
  },
  'unreadable.tooLarge': {
    nb: 'Filen {name} er større enn 20 MB. Del filen, eller lagre den på nytt uten bilder.',
    nn: 'Fila {name} er større enn 20 MB. Del fila, eller lagre ho på nytt utan bilete.',
    en: 'The file {name} is larger than 20 MB. Split the file, or save it again without pictures.',
  },
  'unreadable.unsupported': {
    nb: 'Filen {name} er en filtype jeg ikke leser. Send saken som .docx, .pdf, .txt eller .md.',
    nn: 'Fila {name} er ein filtype eg ikkje les. Send saka som .docx, .pdf, .txt eller .md.',
    en: 'The file {name} is a type of file that I do not read. Send the case as .docx, .pdf, .txt or .md.',
  },
  'unreadable.wrongFormat': {
    nb: 'Innholdet i {name} passer ikke med filendelsen. Lagre filen på nytt og send den igjen.',
    nn: 'Innhaldet i {name} passar ikkje med filendinga. Lagre fila på nytt og send ho igjen.',
    en: 'The content of {name} does not match its ending. Save the file again and send it once more.',
  },
  'unreadable.macros': {
    nb: 'Filen {name} inneholder makroer. Lagre filen som vanlig .docx og send den igjen.',
    nn: 'Fila {name} inneheld makroar. Lagre fila som vanleg .docx og send ho igjen.',
    en: 'The file {name} contains macros. Save the file as an ordinary .docx and send it again.',
  },
  'unreadable.encrypted': {
    nb: 'Filen {name} er beskyttet med passord. Fjern passordet og send filen igjen.',
    nn: 'Fila {name} er verna med passord. Fjern passordet og send fila igjen.',
    en: 'The file {name} is protected with a password. Remove the password and send the file again.',
  },
  'unreadable.damaged': {
    nb: 'Filen {name} er skadet og kan ikke leses. Lagre filen på nytt og send den igjen.',
    nn: 'Fila {name} er skadd og kan ikkje lesast. Lagre fila på nytt og send ho igjen.',
    en: 'The file {name} is damaged and cannot be read. Save the file again and send it once more.',
  },
  'unreadable.noText': {
    nb: 'Filen {name} har ingen tekst, trolig fordi den er skannet. Send en utgave med tekst.',
    nn: 'Fila {name} har ingen tekst, truleg fordi ho er skanna. Send ei utgåve med tekst.',
    en: 'The file {name} has no text, probably since it was scanned. Send an edition with text.',
  },
  'unreadable.tooComplex': {
    nb: 'Filen {name} er for omfattende til å leses. Del filen og send delene hver for seg.',
    nn: 'Fila {name} er for omfattande til å lesast. Del fila og send delane kvar for seg.',
    en: 'The file {name} is too complex to be read. Split the file and send the parts one by one.',
  },
  'fetch.refused': {
    nb: 'Filen {name} ligger et sted jeg ikke henter filer fra. Last den opp i denne chatten.',
    nn: 'Fila {name} ligg ein stad eg ikkje hentar filer frå. Last ho opp i denne chatten.',
    en: 'The file {name} is in a place that I do not fetch files from. Upload it in this chat.',
  },
  'fetch.failed': {
    nb: 'Fikk ikke hentet {name}. Prøv igjen.',
    nn: 'Fekk ikkje henta {name}. Prøv igjen.',
    en: 'Could not fetch {name}. Try again.',
  },
  'intake.nothing': {
    nb: 'Fant ingen saker å legge på en saksliste i {name}. Referater leser jeg ikke inn her.',
    nn: 'Fann ingen saker å leggje på ei saksliste i {name}. Referat les eg ikkje inn her.',
    en: 'Found no cases to put on an agenda in {name}. Minutes are not brought in here.',
  },
  'intake.gone': {
    nb: 'Fant ikke dokumentet. Send det inn på nytt.',
    nn: 'Fann ikkje dokumentet. Send det inn på nytt.',
    en: 'The document was not found. Send it again.',
  },
  'bad.number': {
    nb: 'Saksnummeret må skrives som 71/20. Saken er ikke lagt inn.',
    nn: 'Saksnummeret må skrivast som 71/20. Saka er ikkje lagd inn.',
    en: 'The case number must be written as 71/20. The case was not filed.',
  },
  'bad.title': {
    nb: 'Tittelen må ha mellom 1 og 300 tegn. Saken er ikke lagt inn.',
    nn: 'Tittelen må ha mellom 1 og 300 teikn. Saka er ikkje lagd inn.',
    en: 'The title must have 1 to 300 characters. The case was not filed.',
  },
  'bad.body': {
    nb: 'Velg et organ. Saken er ikke lagt inn.',
    nn: 'Vel eit organ. Saka er ikkje lagd inn.',
    en: 'Choose a body. The case was not filed.',
  },
  'bad.meeting': {
    nb: 'Velg et møte som ikke er holdt. Saken er ikke lagt inn.',
    nn: 'Vel eit møte som ikkje er halde. Saka er ikkje lagd inn.',
    en: 'Choose a meeting that is still to come. The case was not filed.',
  },
  'bad.meetingOfOtherBody': {
    nb: 'Møtet er i et annet organ enn saken. Saken er ikke lagt inn.',
    nn: 'Møtet er i eit anna organ enn saka. Saka er ikkje lagd inn.',
    en: 'The meeting is of another body than the case. The case was not filed.',
  },
  'bad.date': {
    nb: 'Et nytt møte må ha dato og klokkeslett fram i tid. Saken er ikke lagt inn.',
    nn: 'Eit nytt møte må ha dato og klokkeslett fram i tid. Saka er ikkje lagd inn.',
    en: 'A new meeting must have a date and a time ahead. The case was not filed.',
  },
  'bad.deadline': {
    nb: 'Svarfristen må være før møtet. Saken er ikke lagt inn.',
    nn: 'Svarfristen må vere før møtet. Saka er ikkje lagd inn.',
    en: 'The deadline must be before the meeting. The case was not filed.',
  },
  'bad.legalBasis': {
    nb: 'Skriv hjemmelen når saken er unntatt offentlighet. Saken er ikke lagt inn.',
    nn: 'Skriv heimelen når saka er unnateken offentlegheit. Saka er ikkje lagd inn.',
    en: 'Write the legal basis when the case is exempt from public access. The case was not filed.',
  },
  'btn.original': { nb: 'Åpne originalen', nn: 'Opne originalen', en: 'Open the original' },
} as const satisfies Sentences;
