import type { Sentences } from '../speak.ts';

/** Why the bot says no, and what went wrong. */
export const refusalSentences = {
  'err.not_orientering': {
    nb: 'Sak {no} er en vedtakssak og avgjøres i møtet. Du kan skrive en kommentar.',
    nn: 'Sak {no} er ei vedtakssak og blir avgjord i møtet. Du kan skrive ein kommentar.',
    en: 'Case {no} is for decision and is settled in the meeting. You can write a comment.',
  },
  'err.for_discussion': {
    nb: 'Sak {no} er en drøftingssak og tas opp i møtet. Du kan skrive en kommentar.',
    nn: 'Sak {no} er ei drøftingssak og blir teken opp i møtet. Du kan skrive ein kommentar.',
    en: 'Case {no} is for discussion and is taken up in the meeting. You can write a comment.',
  },
  'err.formality': {
    nb: 'Sak {no} er en formalitet som tas i møtet. Du trenger ikke svare på den.',
    nn: 'Sak {no} er ein formalitet som blir teken i møtet. Du treng ikkje svare på han.',
    en: 'Case {no} is a formality that is handled in the meeting. You need not answer it.',
  },
  'err.unknown_type': {
    nb: 'Sak {no} er ikke merket som orienteringssak. Spør sekretariatet.',
    nn: 'Sak {no} er ikkje merkt som orienteringssak. Spør sekretariatet.',
    en: 'Case {no} is not marked as a case for information. Ask the secretariat.',
  },
  'err.not_member': {
    nb: 'Bare medlemmer og varamedlemmer i {body} kan ta saken til orientering.',
    nn: 'Berre medlemer og varamedlemer i {body} kan ta saka til orientering.',
    en: 'Only members and deputies of {body} can note this case.',
  },
  'err.not_participant': {
    nb: 'Dette er for {body} og sekretariatet.',
    nn: 'Dette er for {body} og sekretariatet.',
    en: 'This is for {body} and the secretariat.',
  },
  'err.not_listed': {
    nb: 'Du står ikke på medlemslisten. Spør sekretariatet hvis det er feil.',
    nn: 'Du står ikkje på medlemslista. Spør sekretariatet om det er feil.',
    en: 'You are not on the list of members. Ask the secretariat if that is wrong.',
  },
  'err.secretariat': {
    nb: 'Bare sekretariatet kan gjøre dette.',
    nn: 'Berre sekretariatet kan gjere dette.',
    en: 'Only the secretariat can do this.',
  },
  'err.restricted': {
    nb: 'Sak {no} er unntatt offentlighet ({basis}). Du har ikke tilgang til innholdet.',
    nn: 'Sak {no} er unnateke offentlegheit ({basis}). Du har ikkje tilgang til innhaldet.',
    en: 'Case {no} is exempt from public access ({basis}). You do not have access to its content.',
  },
  'err.not_here': {
    nb: 'Ikke alle her kan lese svaret. Spør meg i vår egen chat.',
    nn: 'Ikkje alle her kan lese svaret. Spør meg i vår eigen chat.',
    en: 'Not everyone here may read the answer. Ask me in our own chat.',
  },
  'err.closed': {
    nb: 'Saken er avsluttet. Kontakt sekretariatet hvis noe er feil.',
    nn: 'Saka er avslutta. Kontakt sekretariatet om noko er feil.',
    en: 'The case is closed. Contact the secretariat if something is wrong.',
  },
  'err.paper_changed': {
    nb: 'Saksframlegget i sak {no} er endret etter at kortet ble vist. Svaret er ikke lagret. Les saken på nytt og svar her.',
    nn: 'Saksframlegget i sak {no} er endra etter at kortet blei vist. Svaret er ikkje lagra. Les saka på nytt og svar her.',
    en: 'The paper of case {no} has changed since the card was shown. Your answer was not saved. Read the case again and answer here.',
  },
  'err.not_answered': {
    nb: 'Du har ikke svart på sak {no}, så det er ingenting å angre.',
    nn: 'Du har ikkje svart på sak {no}, så det er ingenting å angre.',
    en: 'You have not answered case {no}, so there is nothing to undo.',
  },
  'err.too_many_changes': {
    nb: 'Du har endret svaret på sak {no} for mange ganger. Kontakt sekretariatet.',
    nn: 'Du har endra svaret på sak {no} for mange gonger. Kontakt sekretariatet.',
    en: 'You have changed your answer on case {no} too many times. Contact the secretariat.',
  },
  'err.not_your_comment': {
    nb: 'Dette er ikke din kommentar. Hver kan bare endre sine egne.',
    nn: 'Dette er ikkje kommentaren din. Kvar kan berre endre sine eigne.',
    en: 'This is not your comment. You can only change your own.',
  },
  'err.comment_changed': {
    nb: 'Du har endret kommentaren et annet sted i mellomtiden. Slik er den nå. Ingenting er lagret herfra.',
    nn: 'Du har endra kommentaren ein annan stad i mellomtida. Slik er han no. Ingenting er lagra herfrå.',
    en: 'You have changed the comment elsewhere in the meantime. This is how it is now. Nothing was saved from here.',
  },
  'err.too_many_edits': {
    nb: 'Du har endret kommentaren til sak {no} for mange ganger. Trekk den, og skriv en ny.',
    nn: 'Du har endra kommentaren til sak {no} for mange gonger. Trekk han, og skriv ein ny.',
    en: 'You have changed the comment on case {no} too many times. Withdraw it, and write a new one.',
  },
  'err.comment_empty': {
    nb: 'Kommentaren er tom. Skriv noe før du sender.',
    nn: 'Kommentaren er tom. Skriv noko før du sender.',
    en: 'The comment is empty. Write something before you send it.',
  },
  'err.text_too_long': {
    nb: 'Teksten er på {length} tegn. Den kan være på høyst {limit}. Den er ikke lagret.',
    nn: 'Teksten er på {length} teikn. Han kan vere på høgst {limit}. Han er ikkje lagra.',
    en: 'The text has {length} characters. It can have at most {limit}. It was not saved.',
  },
  'msg.notfound': {
    nb: 'Fant ikke sak {no}. Sjekk nummeret, eller søk på et ord fra tittelen.',
    nn: 'Fann ikkje sak {no}. Sjekk nummeret, eller søk på eit ord frå tittelen.',
    en: 'Case {no} was not found. Check the number, or search for a word from the title.',
  },
  'err.item_not_found': {
    nb: 'Fant ikke saken. Kortet kan være gammelt.',
    nn: 'Fann ikkje saka. Kortet kan vere gammalt.',
    en: 'The case was not found. The card may be old.',
  },
  'msg.no_meeting': {
    nb: 'Det er ikke satt opp flere møter i {body}.',
    nn: 'Det er ikkje sett opp fleire møte i {body}.',
    en: 'No more meetings are scheduled for {body}.',
  },
  'msg.no_meeting_on': {
    nb: 'Fant ikke noe møte i {body} {date}.',
    nn: 'Fann ikkje noko møte i {body} {date}.',
    en: 'Found no meeting of {body} on {date}.',
  },
  'err.empty_agenda': {
    nb: 'Møtet i {body} {date} har ingen saker ennå.',
    nn: 'Møtet i {body} {date} har ingen saker enno.',
    en: 'The meeting of {body} on {date} has no cases yet.',
  },
  'err.not_bound': {
    nb: '{body} er ikke koblet til en samtale. Skriv «koble {id} hit» i chatten eller kanalen til {body}.',
    nn: '{body} er ikkje kopla til ein samtale. Skriv «kople {id} hit» i chatten eller kanalen til {body}.',
    en: '{body} is not connected to a conversation. Write “connect {id} here” in the chat or channel of {body}.',
  },
  'err.bind_personal': {
    nb: 'Skriv dette i chatten eller kanalen til organet, ikke her.',
    nn: 'Skriv dette i chatten eller kanalen til organet, ikkje her.',
    en: 'Write this in the chat or channel of the body, not here.',
  },
  'err.old_button': {
    nb: 'Denne knappen virker ikke lenger. Ingenting er lagret. Skriv «hjelp» for å se hva jeg kan.',
    nn: 'Denne knappen verkar ikkje lenger. Ingenting er lagra. Skriv «hjelp» for å sjå kva eg kan.',
    en: 'This button no longer works. Nothing was saved. Write “help” to see what I can do.',
  },
  'err.generic': {
    nb: 'Noe gikk galt. Svaret er ikke lagret. Prøv igjen. (Feilkode {code})',
    nn: 'Noko gjekk gale. Svaret er ikkje lagra. Prøv igjen. (Feilkode {code})',
    en: 'Something went wrong. Your answer was not saved. Try again. (Error code {code})',
  },
  'err.not_ready': {
    nb: 'Jeg er nettopp startet og leser inn sakene. Prøv igjen om et minutt, eller skriv saksnummeret.',
    nn: 'Eg er nettopp starta og les inn sakene. Prøv igjen om eit minutt, eller skriv saksnummeret.',
    en: 'I have just started and am reading the cases. Try again in a minute, or write the case number.',
  },
  'err.uncertain': {
    nb: 'Noe gikk galt, og vi vet ikke om svaret er lagret. Prøv igjen: Det samme svaret lagres bare én gang. (Feilkode {code})',
    nn: 'Noko gjekk gale, og vi veit ikkje om svaret er lagra. Prøv igjen: Det same svaret blir lagra berre éin gong. (Feilkode {code})',
    en: 'Something went wrong, and we do not know whether your answer was saved. Try again: the same answer is saved only once. (Error code {code})',
  },
  'msg.unsure': {
    nb: 'Jeg forstod ikke spørsmålet. Mente du noe av dette?',
    nn: 'Eg forstod ikkje spørsmålet. Meinte du noko av dette?',
    en: 'I did not understand the question. Did you mean one of these?',
  },
} as const satisfies Sentences;
