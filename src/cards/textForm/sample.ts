import { sampleButton, sampleTitle } from '../samplePaper.ts';
import type { TextFormData } from './data.ts';

const comment: TextFormData = {
  heading: 'Sak 71/20 · Kommentar',
  title: sampleTitle,
  notice:
    'Kommentaren blir en del av saken. Alle i styringsgruppen og sekretariatet kan lese den, og den kan bli offentlig. Ikke skriv taushetsbelagte opplysninger her.',
  inputLabel: 'Din kommentar',
  placeholder: 'Skriv her',
  errorMessage: 'Skriv en kommentar på høyst 4 000 tegn.',
  maxLength: 4_000,
  send: sampleButton('Send', 'sendComment', 'positive'),
  cancel: sampleButton('Avbryt', 'cancel'),
};

const discuss: TextFormData = {
  ...comment,
  heading: 'Sak 71/20 · Drøfting i møtet',
  notice:
    'Sekretariatet får beskjed, og saken settes opp til drøfting. Begrunnelsen kan leses av alle i styringsgruppen.',
  inputLabel: 'Begrunnelse (kan stå tom)',
  placeholder: 'Hva bør drøftes?',
  errorMessage: 'Skriv en begrunnelse på høyst 1 000 tegn.',
  maxLength: 1_000,
  send: sampleButton('Be om drøfting', 'sendDiscuss', 'positive'),
};

const refused: TextFormData = {
  ...comment,
  problem: 'Kommentaren er tom. Skriv noe, eller velg «Avbryt».',
  value: 'Bra, men husk *nullvekstmålet*',
};

/** The form for a comment, for a reason to discuss, and after a refusal. */
export const textFormSamples = { comment, discuss, refused };
