import type { Access, CaseType, Section } from '../domain/case.ts';
import type { BodyId } from '../domain/cooperation.ts';
import type { OutcomeKind } from '../domain/outcome.ts';

/** One case as a document tells of it. What the text does not give is null, never guessed; see the warnings. */
export interface ReadCase {
  /** Normalised, `71/20`. */
  readonly number: string | null;
  readonly type: CaseType;
  readonly title: string | null;
  readonly body: BodyId | null;
  readonly access: Access;
  readonly sections: readonly Section[];
  /** The proposed decision, point by point. */
  readonly proposal: readonly string[];
  /** The first paragraphs, at most 1 500 characters. */
  readonly extract: string;
  /** The part of the document that is this case. */
  readonly text: string;
  /** Other cases it points to, deadlines, sums and attachments, as printed; to be looked at, not filed. */
  readonly found: {
    readonly references: readonly string[];
    readonly deadlines: readonly string[];
    readonly amounts: readonly string[];
    readonly attachments: readonly string[];
  };
  /** What a person should look at: keys of sentences in `src/text/`. */
  readonly warnings: readonly string[];
}

/** What minutes say of one case; no kind where they do not say what came of it. */
export interface ReadMinutesCase {
  /** Normalised, `71/20`. */
  readonly number: string;
  readonly kind: OutcomeKind | null;
  readonly text: string;
}

/** What minutes say; body and date where the text gives them. */
export interface ReadMinutes {
  readonly body: BodyId | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly cases: readonly ReadMinutesCase[];
}

/** What a document of the meeting work says. */
export interface PaperReading {
  readonly kind: 'case_paper' | 'agenda' | 'minutes';
  /** The date of the meeting it is for, `YYYY-MM-DD`, where it says so. */
  readonly meetingDate: string | null;
  /** When it begins, `HH:MM`, and where; only notices say so. */
  readonly meetingTime: string | null;
  readonly place: string | null;
  readonly cases: readonly ReadCase[];
  /** Of minutes alone. */
  readonly minutes?: ReadMinutes | undefined;
}

/** Understands the text of a document; pure, and never throws. */
export type PaperReader = (text: string) => PaperReading;

/** What became of a section from one version to the next. */
export interface SectionChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly heading: string;
  /** How many words are only in the new text, and only in the old. */
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** The sections that differ between two versions of a paper, in the order of the new one. */
export type PaperDiff = (before: readonly Section[], after: readonly Section[]) => readonly SectionChange[];
