import type { Sentences } from '../speak.ts';

/** Answers about meetings, searches, help, and what is not done by writing. */
export const askMoreSentences = {
  'ask.meeting.next': {
    nb: 'Neste møte i {body} er {day}.',
    nn: 'Neste møte i {body} er {day}.',
    en: 'The next meeting of {body} is on {day}.',
  },
  'ask.meeting.last': {
    nb: 'Forrige møte i {body} var {day}.',
    nn: 'Førre møte i {body} var {day}.',
    en: 'The last meeting of {body} was on {day}.',
  },
  'ask.meeting.is': { nb: '{body} har møte {day}.', nn: '{body} har møte {day}.', en: '{body} meets on {day}.' },
  'ask.meeting.was': { nb: '{body} hadde møte {day}.', nn: '{body} hadde møte {day}.', en: '{body} met on {day}.' },
  'ask.meeting.none': {
    nb: 'Jeg finner ikke noe slikt møte.',
    nn: 'Eg finn ikkje noko slikt møte.',
    en: 'I do not find such a meeting.',
  },
  'ask.meeting.noneNext': {
    nb: 'Det er ikke satt opp flere møter i {body}.',
    nn: 'Det er ikkje sett opp fleire møte i {body}.',
    en: 'No more meetings are scheduled for {body}.',
  },
  'ask.agenda': {
    nb: 'Saksliste for {body} {date}:',
    nn: 'Saksliste for {body} {date}:',
    en: 'Agenda of {body} on {date}:',
  },
  'ask.agenda.type': {
    nb: '{type} i {body} {date}:',
    nn: '{type} i {body} {date}:',
    en: '{type}, {body} on {date}:',
  },
  'ask.agenda.empty': {
    nb: 'Ingen slike saker i {body} {date}.',
    nn: 'Ingen slike saker i {body} {date}.',
    en: 'No such cases for {body} on {date}.',
  },
  'ask.types.orientering': { nb: 'Orienteringssaker', nn: 'Orienteringssaker', en: 'Cases for information' },
  'ask.types.drofting': { nb: 'Drøftingssaker', nn: 'Drøftingssaker', en: 'Cases for discussion' },
  'ask.types.vedtak': { nb: 'Vedtakssaker', nn: 'Vedtakssaker', en: 'Cases for decision' },
  'ask.types.formalia': { nb: 'Formalia', nn: 'Formalia', en: 'Formalities' },
  'ask.types.ukjent': { nb: 'Andre saker', nn: 'Andre saker', en: 'Other cases' },
  'ask.hits': { nb: 'Fant {n} saker om «{q}»:', nn: 'Fann {n} saker om «{q}»:', en: 'Found {n} cases about “{q}”:' },
  'ask.hits.one': { nb: 'Fant én sak om «{q}»:', nn: 'Fann éi sak om «{q}»:', en: 'Found one case about “{q}”:' },
  'ask.hits.near': {
    nb: 'Ingen treff på hele «{q}». Dette ligner:',
    nn: 'Ingen treff på heile «{q}». Dette liknar:',
    en: 'No results for all of “{q}”. These are close:',
  },
  'ask.hits.none': {
    nb: 'Ingen treff på «{q}». Prøv et annet ord fra tittelen, eller saksnummeret.',
    nn: 'Ingen treff på «{q}». Prøv eit anna ord frå tittelen, eller saksnummeret.',
    en: 'No results for “{q}”. Try another word from the title, or the number.',
  },
  'ask.which': {
    nb: 'Fant flere saker som passer. Hvilken mener du?',
    nn: 'Fann fleire saker som passar. Kva for ei meiner du?',
    en: 'Several cases fit. Which one do you mean?',
  },
  'ask.which.case': {
    nb: 'Hvilken sak mener du? Skriv nummeret eller et ord fra tittelen.',
    nn: 'Kva sak meiner du? Skriv nummeret eller eit ord frå tittelen.',
    en: 'Which case do you mean? Write its number or a word from its title.',
  },
  'ask.hello': {
    nb: 'Hei! Spør meg om saker, frister og møter.',
    nn: 'Hei! Spør meg om saker, fristar og møte.',
    en: 'Hello! Ask me about cases, deadlines and meetings.',
  },
  'ask.help': {
    nb: 'Jeg kan vise status, frister, sakslister, kommentarer og historikk. Prøv for eksempel:',
    nn: 'Eg kan vise status, fristar, sakslister, kommentarar og historikk. Prøv til dømes:',
    en: 'I can show status, deadlines, agendas, comments and history. Try for example:',
  },
  'ask.meaning': {
    nb: 'Når du tar en sak til orientering, bekrefter du at du har gjort deg kjent med den. Det er ikke et vedtak. At organet har tatt saken til orientering, føres i referatet etter møtet.',
    nn: 'Når du tek ei sak til orientering, stadfestar du at du har gjort deg kjend med henne. Det er ikkje eit vedtak. At organet har teke saka til orientering, blir ført i referatet etter møtet.',
    en: 'When you note a case for information, you confirm that you have read it. It is not a decision. That the body has noted the case is entered in the minutes after the meeting.',
  },
  'ask.types': {
    nb: 'Orienteringssaker tar du til orientering: du bekrefter at du har lest dem. Drøftingssaker drøftes i møtet. Vedtakssaker avgjøres i møtet, aldri med et trykk her.',
    nn: 'Orienteringssaker tek du til orientering: du stadfestar at du har lese dei. Drøftingssaker blir drøfta i møtet. Vedtakssaker blir avgjorde i møtet, aldri med eit trykk her.',
    en: 'You note cases for information: you confirm that you have read them. Cases for discussion are discussed in the meeting. Cases for decision are settled in the meeting, never by a press here.',
  },
  'ask.opinion': {
    nb: 'Jeg har ingen mening om sakene. Jeg kan vise hva som står i saksframlegget, og hva andre har kommentert.',
    nn: 'Eg har inga meining om sakene. Eg kan vise kva som står i saksframlegget, og kva andre har kommentert.',
    en: 'I have no opinion on the cases. I can show what the paper says, and what others have commented.',
  },
  'ask.otherTopic': {
    nb: 'Det kan jeg ikke svare på. Jeg kan svare på spørsmål om saker, frister og møter, for eksempel:',
    nn: 'Det kan eg ikkje svare på. Eg kan svare på spørsmål om saker, fristar og møte, til dømes:',
    en: 'I cannot answer that. I can answer questions about cases, deadlines and meetings, for example:',
  },
  'ask.confirm.ack': {
    nb: '{case}. Trykk «Ta til orientering» på kortet for å bekrefte. Ingenting er lagret ennå.',
    nn: '{case}. Trykk «Ta til orientering» på kortet for å stadfeste. Ingenting er lagra enno.',
    en: '{case}. Press “Note for information” on the card to confirm. Nothing is saved yet.',
  },
  'ask.confirm.comment': {
    nb: 'Kommentar til sak {no}: se over teksten på kortet og trykk «Send». Ingenting er lagret ennå.',
    nn: 'Kommentar til sak {no}: sjå over teksten på kortet og trykk «Send». Ingenting er lagra enno.',
    en: 'Comment on case {no}: look over the text on the card and press “Send”. Nothing is saved yet.',
  },
  'ask.refuse.type': {
    nb: 'Sak {no} er ikke en orienteringssak og avgjøres i møtet, ikke her. Du kan skrive en kommentar.',
    nn: 'Sak {no} er ikkje ei orienteringssak og blir avgjord i møtet, ikkje her. Du kan skrive ein kommentar.',
    en: 'Case {no} is not for information and is settled in the meeting, not here. You can write a comment.',
  },
  'ask.refuse.noCase': {
    nb: 'Vedtak gjøres i møtet, ikke her. Du kan skrive en kommentar til saken.',
    nn: 'Vedtak blir gjorde i møtet, ikkje her. Du kan skrive ein kommentar til saka.',
    en: 'Decisions are made in the meeting, not here. You can write a comment on the case.',
  },
  'ask.refuse.other': {
    nb: 'Du kan bare svare for deg selv. Den det gjelder, må bekrefte på sitt eget kort.',
    nn: 'Du kan berre svare for deg sjølv. Vedkomande må stadfeste på sitt eige kort.',
    en: 'You can only answer for yourself. The person concerned must confirm on their own card.',
  },
  'ask.refuse.bulk': {
    nb: 'Du må bekrefte én sak om gangen, så det er klart at du har gjort deg kjent med hver av dem.',
    nn: 'Du må stadfeste éi sak om gongen, så det er klart at du har gjort deg kjend med kvar av dei.',
    en: 'You must confirm one case at a time, so that it is clear that you have read each of them.',
  },
  'ask.refuse.vote': {
    nb: 'Det stemmes ikke her. En orienteringssak kan du ta til orientering på kortet.',
    nn: 'Det blir ikkje røysta her. Ei orienteringssak kan du ta til orientering på kortet.',
    en: 'There is no voting here. A case for information can be noted on its card.',
  },
  'ask.refuse.unsupported': {
    nb: 'Det kan jeg ikke gjøre herfra. Spør sekretariatet.',
    nn: 'Det kan eg ikkje gjere herifrå. Spør sekretariatet.',
    en: 'I cannot do that from here. Ask the secretariat.',
  },
  'ask.secretariat': {
    nb: 'Bare sekretariatet kan gjøre dette.',
    nn: 'Berre sekretariatet kan gjere dette.',
    en: 'Only the secretariat can do this.',
  },
  'ask.understood': {
    nb: 'Jeg forstod dette som: {meant}.',
    nn: 'Eg forstod dette som: {meant}.',
    en: 'I understood this as: {meant}.',
  },
  'ask.understood.how': {
    nb: 'Under hvert svar kan du trykke «Hva forstod du?». Da sier jeg hvordan jeg leste spørsmålet.',
    nn: 'Under kvart svar kan du trykkje «Kva forstod du?». Då seier eg korleis eg las spørsmålet.',
    en: 'Below every answer you can press “What did you understand?”. Then I tell how I read the question.',
  },
  'ask.asOf': { nb: 'Per {moment}.', nn: 'Per {moment}.', en: 'As of {moment}.' },
  'inserted.heading': { nb: 'Sak {no} i {body}', nn: 'Sak {no} i {body}', en: 'Case {no} of {body}' },
  'inserted.text': {
    nb: 'Hver leser ser det de har tilgang til.',
    nn: 'Kvar lesar ser det dei har tilgang til.',
    en: 'Each reader sees what they have access to.',
  },
  'ask.elsewhere': {
    nb: 'Svaret har noe som ikke alle her kan se. Du får det i 1:1-chatten med meg.',
    nn: 'Svaret har noko som ikkje alle her kan sjå. Du får det i 1:1-chatten med meg.',
    en: 'The answer has something that not everyone here may see. You get it in your 1:1 chat with me.',
  },
  'ask.askAlone': {
    nb: 'Svaret har noe som ikke alle her kan se. Spør meg i en 1:1-chat.',
    nn: 'Svaret har noko som ikkje alle her kan sjå. Spør meg i ein 1:1-chat.',
    en: 'The answer has something that not everyone here may see. Ask me in a 1:1 chat.',
  },
  'btn.understood': { nb: 'Hva forstod du?', nn: 'Kva forstod du?', en: 'What did you understand?' },
  'ask.try.status': { nb: 'status {no}', nn: 'status {no}', en: 'status {no}' },
  'ask.try.missing': { nb: 'hvem mangler på {no}?', nn: 'kven manglar på {no}?', en: 'who is missing on {no}?' },
  'ask.try.comments': { nb: 'kommentarer til {no}', nn: 'kommentarar til {no}', en: 'comments on {no}' },
  'ask.try.history': { nb: 'historikken til {no}', nn: 'historikken til {no}', en: 'history of {no}' },
  'ask.try.mine': { nb: 'mine saker', nn: 'mine saker', en: 'my cases' },
  'ask.try.next': { nb: 'når er neste møte?', nn: 'når er neste møte?', en: 'when is the next meeting?' },
  'ask.try.overdue': {
    nb: 'hvilke saker er over fristen?',
    nn: 'kva saker er over fristen?',
    en: 'which cases are overdue?',
  },
} as const satisfies Sentences;
