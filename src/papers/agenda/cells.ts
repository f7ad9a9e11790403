import type { CaseType } from '../../domain/case.ts';
import { readCaseNumber } from '../caseNumber.ts';
import { typeLabel, typeOfPrefix } from '../caseType.ts';
import { accessLead } from '../facts/access.ts';
import { clockOf } from '../facts/calendar.ts';
import { archiveNumberIn } from '../facts/figures.ts';

const time = /^(?:kl\.? ?)?(\d{1,2}[.:]\d{2}|\d{4})(?: ?[–—-] ?(?:\d{1,2}[.:]?\d{2}))?$/i;
/** Four digits that are more likely a year than a time. */
const period = /^(?:19|20)\d\d(?!\d|[.:])/;
const letters: Readonly<Record<string, CaseType>> = {
  O: 'orientering',
  OS: 'orientering',
  D: 'drofting',
  DS: 'drofting',
  V: 'vedtak',
  VS: 'vedtak',
  B: 'vedtak',
  BS: 'vedtak',
};

/** What one cell of a row says beside number and title. */
export type Cell =
  | { readonly kind: 'number' | 'mark' | 'archive' | 'access' | 'text'; readonly text: string }
  | { readonly kind: 'time'; readonly time: string | null }
  | { readonly kind: 'type'; readonly type: CaseType };

/** Reads a cell by its content. */
export function readCell(text: string): Cell {
  const clock = period.test(text) ? undefined : time.exec(text)?.[1];
  if (clock !== undefined) return { kind: 'time', time: clockOf(clock) };
  const number = readCaseNumber(text);
  if (number?.rest === '') return { kind: 'number', text };
  if (/^\d{1,3}\.?$/.test(text)) return { kind: 'mark', text };
  if (archiveNumberIn(text) === text) return { kind: 'archive', text };
  if (
    !accessLead.test(text) &&
    /^(?:u\.? ?off(?!\p{L})|unntatt|unnateke|offl\.? ?§|offentle?glova ?§|offentlighetsloven ?§|off\. ?§|fvl\.? ?§)/iu.test(
      text,
    )
  )
    return { kind: 'access', text };
  const letter = Object.hasOwn(letters, text) ? letters[text] : undefined;
  const word = typeLabel(text);
  const type = letter ?? (word?.rest === '' && word.type !== 'formalia' ? word.type : null);
  return type ? { kind: 'type', type } : { kind: 'text', text };
}

/** The type that a number's prefix stands for, formalities aside. */
export function typeByPrefix(prefix: string | null): CaseType | null {
  const type = prefix === null ? null : typeOfPrefix(prefix)?.type;
  return type && type !== 'formalia' ? type : null;
}
