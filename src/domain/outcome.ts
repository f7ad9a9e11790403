import type { Original } from './case.ts';
import type { PersonKey } from './cooperation.ts';
import type { Instant } from './instant.ts';

/** What the minutes say of a case. Never derived from what members pressed (docs/domain.md § 2.1). */
export const outcomeKinds = [
  'noted',
  'discussed',
  'adopted',
  'amended',
  'rejected',
  'postponed',
  'withdrawn',
  'forwarded',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What someone is to do after the meeting. */
export interface Task {
  readonly who: string;
  readonly what: string;
  /** `YYYY-MM-DD`; empty when nothing was said. */
  readonly due: string;
}

/** One entry of a case's outcome; a correction is another entry. */
export interface OutcomeEntry {
  readonly kind: OutcomeKind;
  /** The wording of the decision. */
  readonly text: string;
  readonly tasks: readonly Task[];
  readonly at: Instant;
  readonly by: PersonKey;
  /** Filled in by the secretariat, or read from minutes that it confirmed. */
  readonly source: 'form' | 'minutes';
  /** The file with those minutes. */
  readonly minutes?: Original | undefined;
}

export const maxOutcomeText = 8_000;

/** The outcome that stands: the last entry. */
export function standingOutcome(entries: readonly OutcomeEntry[] = []): OutcomeEntry | undefined {
  return entries.at(-1);
}

/** Whether the new entry says nothing that does not stand already. */
export function isSameOutcome(standing: OutcomeEntry | undefined, entry: OutcomeEntry): boolean {
  const said = ({ kind, text, tasks }: OutcomeEntry) => JSON.stringify([kind, text, tasks]);
  return standing !== undefined && said(standing) === said(entry);
}

/** Tasks as they are written, one on each line: «Sekretariatet: lager ny plan, frist 1.3.2027». */
export function tasksIn(text: string, dateOf: (text: string) => string): readonly Task[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 20)
    .map((line) => {
      const [, deadline = ''] = /[,;.]?\s*(?:frist|innan|innen|by|deadline):? (.+)$/iu.exec(line) ?? [];
      const rest =
        deadline === '' ? line : line.slice(0, line.length - deadline.length).replace(/[,;.]?\s*\S+\s*$/u, '');
      const colon = rest.indexOf(':');
      const [who, what] = colon < 0 ? ['', rest] : [rest.slice(0, colon), rest.slice(colon + 1)];
      return { who: who.trim(), what: what.trim(), due: deadline === '' ? '' : dateOf(deadline) };
    });
}

/** The same text again, for the form. */
export function tasksText(tasks: readonly Task[]): string {
  return tasks
    .map(({ who, what, due }) => `${who === '' ? '' : `${who}: `}${what}${due === '' ? '' : `, frist ${due}`}`)
    .join('\n');
}
