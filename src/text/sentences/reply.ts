import type { Sentences } from '../speak.ts';

/** What the bot answers when all is well. */
export const replySentences = {
  'msg.ack_intro': {
    nb: '{body} får saken til orientering. Du bekrefter her at du har gjort deg kjent med den. Dette er ikke et vedtak. Saken føres i referatet etter møtet.',
    nn: '{body} får saka til orientering. Du stadfestar her at du har gjort deg kjend med ho. Dette er ikkje eit vedtak. Saka blir ført i referatet etter møtet.',
    en: '{body} receives this case for information. You confirm here that you have read it. This is not a decision. The case is entered in the minutes after the meeting.',
  },
  'msg.ack_done': {
    nb: 'Du tok sak {no} til orientering {date} kl. {time}.',
    nn: 'Du tok sak {no} til orientering {date} kl. {time}.',
    en: 'You noted case {no} on {date} at {time}.',
  },
  'msg.ack_late': {
    nb: 'Du tok sak {no} til orientering {date} kl. {time}. Det var etter fristen, og det blir merket.',
    nn: 'Du tok sak {no} til orientering {date} kl. {time}. Det var etter fristen, og det blir merkt.',
    en: 'You noted case {no} on {date} at {time}. That was after the deadline and is marked as late.',
  },
  'msg.ack_already': {
    nb: 'Du har alt tatt sak {no} til orientering ({date}).',
    nn: 'Du har alt teke sak {no} til orientering ({date}).',
    en: 'You have already noted case {no} ({date}).',
  },
  'msg.as_deputy': {
    nb: 'Du svarte som vara. Svaret er lagret, men teller først når forfall er meldt.',
    nn: 'Du svarte som vara. Svaret er lagra, men tel først når forfall er meldt.',
    en: 'You answered as a deputy. The answer is saved, but counts only once absence is reported.',
  },
  'msg.ack_undone': {
    nb: 'Bekreftelsen er trukket tilbake. Historikken viser begge hendelsene.',
    nn: 'Stadfestinga er trekt tilbake. Historikken viser begge hendingane.',
    en: 'Your confirmation is withdrawn. The history shows both events.',
  },
  'msg.undone_already': {
    nb: 'Svaret ditt på sak {no} var alt trukket tilbake.',
    nn: 'Svaret ditt på sak {no} var alt trekt tilbake.',
    en: 'Your answer on case {no} was already withdrawn.',
  },
  'msg.discuss_done': {
    nb: 'Ønsket ditt om å drøfte sak {no} i møtet er lagret {date} kl. {time}.',
    nn: 'Ønsket ditt om å drøfte sak {no} i møtet er lagra {date} kl. {time}.',
    en: 'Your wish to discuss case {no} in the meeting was saved on {date} at {time}.',
  },
  'msg.discuss_late': {
    nb: 'Ønsket ditt om å drøfte sak {no} i møtet er lagret {date} kl. {time}. Det var etter fristen, og det blir merket.',
    nn: 'Ønsket ditt om å drøfte sak {no} i møtet er lagra {date} kl. {time}. Det var etter fristen, og det blir merkt.',
    en: 'Your wish to discuss case {no} in the meeting was saved on {date} at {time}. That was after the deadline and is marked as late.',
  },
  'msg.discuss_already': {
    nb: 'Du har alt bedt om å få drøftet sak {no} i møtet ({date}).',
    nn: 'Du har alt bede om å få drøfta sak {no} i møtet ({date}).',
    en: 'You have already asked to discuss case {no} in the meeting ({date}).',
  },
  'msg.comment_notice': {
    nb: 'Kommentaren blir en del av saken. Alle i {body} og sekretariatet kan lese den, og den kan bli offentlig. Ikke skriv taushetsbelagte opplysninger her.',
    nn: 'Kommentaren blir ein del av saka. Alle i {body} og sekretariatet kan lese han, og han kan bli offentleg. Ikkje skriv opplysningar med teieplikt her.',
    en: 'Your comment becomes part of the case. Everyone in {body} and the secretariat can read it, and it may become public. Do not write confidential information here.',
  },
  'msg.comment_saved': {
    nb: 'Kommentaren er lagret på sak {no}.',
    nn: 'Kommentaren er lagra på sak {no}.',
    en: 'Your comment is saved on case {no}.',
  },
  'msg.comment_already': {
    nb: 'Kommentaren er alt lagret på sak {no}.',
    nn: 'Kommentaren er alt lagra på sak {no}.',
    en: 'Your comment on case {no} was already saved.',
  },
  'msg.edit_notice': {
    nb: 'Andre ser at kommentaren er redigert. Det du skrev før, blir stående i møtets arkiv, og sekretariatet kan lese det.',
    nn: 'Andre ser at kommentaren er redigert. Det du skreiv før, blir ståande i arkivet for møtet, og sekretariatet kan lese det.',
    en: 'Others see that the comment was edited. What you wrote before stays in the record of the meeting, and the secretariat can read it.',
  },
  'msg.comment_edited': {
    nb: 'Kommentaren til sak {no} er endret.',
    nn: 'Kommentaren til sak {no} er endra.',
    en: 'Your comment on case {no} is changed.',
  },
  'msg.comment_edited_late': {
    nb: 'Kommentaren til sak {no} er endret. Det var etter fristen, og det blir merket.',
    nn: 'Kommentaren til sak {no} er endra. Det var etter fristen, og det blir merkt.',
    en: 'Your comment on case {no} is changed. That was after the deadline and is marked as late.',
  },
  'msg.comment_edit_same': {
    nb: 'Kommentaren til sak {no} står slik alt.',
    nn: 'Kommentaren til sak {no} står slik alt.',
    en: 'Your comment on case {no} reads so already.',
  },
  'msg.comment_withdraw': {
    nb: 'Vil du trekke kommentaren? Andre ser den ikke lenger. Den blir stående i møtets arkiv som trukket.',
    nn: 'Vil du trekkje kommentaren? Andre ser han ikkje lenger. Han blir ståande i arkivet for møtet som trekt.',
    en: 'Withdraw the comment? Others no longer see it. It stays in the record of the meeting as withdrawn.',
  },
  'msg.comment_withdrawn': {
    nb: 'Kommentaren til sak {no} er trukket.',
    nn: 'Kommentaren til sak {no} er trekt.',
    en: 'Your comment on case {no} is withdrawn.',
  },
  'msg.comment_none': {
    nb: 'Ingen har kommentert sak {no}.',
    nn: 'Ingen har kommentert sak {no}.',
    en: 'No one has commented on case {no}.',
  },
  'version.heading': {
    nb: 'Saksframlegget i sak {no} er endret',
    nn: 'Saksframlegget i sak {no} er endra',
    en: 'The paper of case {no} has changed',
  },
  'version.intro': {
    nb: 'Du har svart på en tidligere versjon. Svaret står i historikken. Les endringene og svar på nytt.',
    nn: 'Du har svart på ein tidlegare versjon. Svaret står i historikken. Les endringane og svar på nytt.',
    en: 'You have answered on an earlier version. That answer stays in the history. Read the changes and answer again.',
  },
  'version.start': { nb: 'Innledningen', nn: 'Innleiinga', en: 'The introduction' },
  'version.added': {
    nb: 'Nytt avsnitt, {added} ord',
    nn: 'Nytt avsnitt, {added} ord',
    en: 'New section, {added} words',
  },
  'version.removed': {
    nb: 'Avsnittet er fjernet, {removed} ord',
    nn: 'Avsnittet er fjerna, {removed} ord',
    en: 'Section removed, {removed} words',
  },
  'version.changed': {
    nb: 'Avsnittet er endret: {added} ord er nye, {removed} er borte',
    nn: 'Avsnittet er endra: {added} ord er nye, {removed} er borte',
    en: 'Section changed: {added} words are new, {removed} are gone',
  },
  'form.comment': { nb: 'Kommentaren din', nn: 'Kommentaren din', en: 'Your comment' },
  'form.comment_hint': { nb: 'Skriv kort og saklig', nn: 'Skriv kort og sakleg', en: 'Keep it short and factual' },
  'form.reason': {
    nb: 'Hvorfor bør saken drøftes? (valgfritt)',
    nn: 'Kvifor bør saka drøftast? (valfritt)',
    en: 'Why should it be discussed? (optional)',
  },
  'form.reason_notice': {
    nb: 'Ønsket går til møteleder og sekretariatet, og blir en del av saken. Det kan bli offentlig.',
    nn: 'Ønsket går til møteleiaren og sekretariatet, og blir ein del av saka. Det kan bli offentleg.',
    en: 'Your wish goes to the chair and the secretariat and becomes part of the case. It may become public.',
  },
  'form.too_long': { nb: 'Teksten er for lang.', nn: 'Teksten er for lang.', en: 'The text is too long.' },
  'msg.which': {
    nb: 'Fant flere saker med nummer {no}. Hvilken mener du?',
    nn: 'Fann fleire saker med nummer {no}. Kva for ei meiner du?',
    en: 'Found several cases numbered {no}. Which one do you mean?',
  },
  'msg.nothing': {
    nb: 'Du har ingen saker som venter.',
    nn: 'Du har ingen saker som ventar.',
    en: 'Nothing is waiting for you.',
  },
  'msg.next_meeting': {
    nb: 'Neste møte i {body} er {weekday} {date} kl. {time}, {place}.',
    nn: 'Neste møte i {body} er {weekday} {date} kl. {time}, {place}.',
    en: 'The next meeting of {body} is {weekday} {date} at {time}, {place}.',
  },
  'msg.agenda_unpublished': {
    nb: 'Sakslisten for {body} {date} er ikke publisert ennå.',
    nn: 'Sakslista for {body} {date} er ikkje publisert enno.',
    en: 'The agenda for {body} on {date} has not been published yet.',
  },
  'missing.heading': { nb: 'Sak {no}: Hvem mangler?', nn: 'Sak {no}: Kven manglar?', en: 'Case {no}: Who is missing?' },
  'missing.none': { nb: 'Ingen mangler.', nn: 'Ingen manglar.', en: 'No one is missing.' },
  'missing.discuss': { nb: 'Ønsker drøfting', nn: 'Ønskjer drøfting', en: 'Want a discussion' },
  'missing.other': { nb: 'Uten part', nn: 'Utan part', en: 'No party' },
  'btn.edit_comment': { nb: 'Rediger', nn: 'Rediger', en: 'Edit' },
  'btn.withdraw_comment': { nb: 'Trekk kommentaren', nn: 'Trekk kommentaren', en: 'Withdraw the comment' },
  'comments.edited': { nb: 'redigert {date}', nn: 'redigert {date}', en: 'edited {date}' },
  'comments.earlier': {
    nb: '{name}, slik det sto før',
    nn: '{name}, slik det stod før',
    en: '{name}, as it read before',
  },
  'comments.withdrawn': { nb: 'trukket {date}', nn: 'trekt {date}', en: 'withdrawn {date}' },
  'comments.heading': { nb: 'Kommentarer til sak {no}', nn: 'Kommentarar til sak {no}', en: 'Comments on case {no}' },
  'mine.heading': { nb: 'Saker som venter på deg', nn: 'Saker som ventar på deg', en: 'Cases waiting for you' },
  'mine.detail': {
    nb: '{body} · frist {date}',
    nn: '{body} · frist {date}',
    en: '{body} · due {date}',
  },
  'msg.language': {
    nb: 'Fra nå av snakker vi bokmål.',
    nn: 'Frå no av snakkar vi nynorsk.',
    en: 'From now on we speak English.',
  },
  'msg.language_unknown': {
    nb: 'Jeg kan bokmål, nynorsk og engelsk. Skriv for eksempel «språk nynorsk».',
    nn: 'Eg kan bokmål, nynorsk og engelsk. Skriv til dømes «språk bokmål».',
    en: 'I know bokmål, nynorsk and English. Write for example “language English”.',
  },
  'msg.closed_done': {
    nb: 'Sak {no} er avsluttet for svar.',
    nn: 'Sak {no} er avslutta for svar.',
    en: 'Case {no} is closed for answers.',
  },
  'msg.closed_already': {
    nb: 'Sak {no} var alt avsluttet.',
    nn: 'Sak {no} var alt avslutta.',
    en: 'Case {no} was already closed.',
  },
  'msg.reopened_done': {
    nb: 'Sak {no} er åpnet igjen for svar.',
    nn: 'Sak {no} er opna att for svar.',
    en: 'Case {no} is open for answers again.',
  },
  'msg.reopened_already': {
    nb: 'Sak {no} er alt åpen.',
    nn: 'Sak {no} er alt open.',
    en: 'Case {no} is already open.',
  },
} as const satisfies Sentences;
