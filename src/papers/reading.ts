import type { CaseType, Section } from '../domain/case.ts';
import type { BodyId } from '../domain/cooperation.ts';
import type { AgendaReading } from './agenda/reading.ts';
import type { MinutesReading } from './minutes/reading.ts';

/** A body and the words people write for it: names and aliases in every written form, lower case. */
export interface BodyWords {
  readonly id: BodyId;
  readonly words: readonly string[];
}

/**
 * What a person should look at before the reading is filed (docs/papers.md lists them): a name, or a name and
 * the words it is about after a colon.
 */
export type ReadingWarning = string;

/** A section with its heading as printed (number, colon and capitals kept). */
export interface ReadSection extends Section {
  readonly headingRaw: string;
}

/** What a decision does (docs/domain.md § 1.5). */
export type DecisionAct =
  | 'acknowledge'
  | 'endorse'
  | 'adopt'
  | 'request'
  | 'recommend'
  | 'discuss'
  | 'postpone'
  | 'reject'
  | 'withdraw';

/** The proposed decision of a paper. */
export interface ProposedDecision {
  readonly headingRaw: string;
  /** `mixed` when it does several things, `unknown` when no phrase is known. */
  readonly kind: DecisionAct | 'mixed' | 'unknown';
  /** Everything it does, in the order of the text. */
  readonly acts: readonly DecisionAct[];
  /** The body that is the subject of the decision, where it is one and known. */
  readonly body: BodyId | null;
  readonly text: string;
  /** Without list marks; a lead-in sentence is a point of its own. */
  readonly points: readonly string[];
}

/** Another case that the text points to. */
export interface CaseReference {
  readonly raw: string;
  readonly number: string;
  readonly sequence: number;
  readonly year: number;
  readonly title: string | null;
  readonly body: BodyId | null;
  /** The body is the one the sentence before speaks of. */
  readonly bodyInferred: boolean;
  /** `YYYY-MM-DD`. */
  readonly meetingDate: string | null;
}

/** What a date is for. */
export type DateRole = 'case_meeting' | 'past_meeting' | 'future_meeting' | 'deadline' | 'document' | 'other';

/** A date, week, month, quarter or season as printed. */
export interface DateReading {
  readonly raw: string;
  readonly precision: 'day' | 'week' | 'month' | 'quarter' | 'half_year' | 'season';
  /** In the precision's own form (`2026-03-13`, `2026-W04`, `2026-08`); null where it cannot be told. */
  readonly iso?: string | null;
  /** Instead of `iso` where it lasts longer. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** `HH:MM`. */
  readonly time?: string;
  readonly role: DateRole;
  readonly yearInferred: boolean;
  /** Only printed around the pages. */
  readonly inNoise?: boolean;
  /** Whose meeting it is. */
  readonly body?: BodyId;
  readonly note?: string;
}

/** A sum of money in running text. */
export interface AmountReading {
  readonly raw: string;
  /** In kroner; null for a range. */
  readonly value: number | null;
  readonly currency: 'NOK';
  readonly vat: 'excl' | 'incl' | null;
  readonly min?: number;
  readonly max?: number;
  readonly approx?: boolean;
}

/** Who may see a paper, as its text says. */
export type PaperAccess =
  | { readonly kind: 'open' }
  | { readonly kind: 'restricted'; readonly legalBasis: string | null; readonly raw: string };

/** What one case paper says. A field that the text does not give is null, never guessed; see the warnings. */
export interface CaseReading {
  /** Normalised: no leading zeros, year of two digits (`7/26`); the sequence alone when no year is printed. */
  readonly number: string | null;
  /** As printed, with its prefix. */
  readonly numberRaw: string | null;
  readonly prefix: string | null;
  readonly sequence: number | null;
  /** Four digits. */
  readonly year: number | null;
  readonly type: CaseType;
  readonly typeRaw: string | null;
  readonly title: string | null;
  readonly body: BodyId | null;
  /** Where the body was read, joined by `+`: `number_prefix`, `field:Utvalg`, `page_header`, `decision` and so on. */
  readonly bodySource: string | null;
  /** The meeting the paper is for, only from the paper's head or its page headers, never from its prose. */
  readonly meeting: { readonly date: string; readonly source: string; readonly yearInferred: boolean } | null;
  readonly archiveNumber: string | null;
  /** `YYYY-MM-DD`. */
  readonly documentDate: string | null;
  readonly access: PaperAccess;
  readonly sections: readonly ReadSection[];
  readonly proposedDecision: ProposedDecision | null;
  readonly references: readonly CaseReference[];
  readonly dates: readonly DateReading[];
  readonly amounts: readonly AmountReading[];
  readonly attachments: readonly string[];
  readonly bodiesMentioned: readonly BodyId[];
  readonly notAmounts: readonly string[];
  readonly notCaseNumbers: readonly string[];
  /** Figures in tables are not among the amounts. */
  readonly tableNumbersExcluded: boolean;
  readonly warnings: readonly ReadingWarning[];
}

/** What is the same for every document. */
export interface DocumentBasics {
  readonly language: 'nb' | 'nn';
  /** Regular expressions for the lines that were dropped as page headers, footers and numbers. */
  readonly noiseLines: readonly string[];
}

/** One or several case papers. */
export interface CasePapersReading extends DocumentBasics {
  readonly kind: 'case_paper';
  readonly cases: readonly CaseReading[];
}

/** What a document says. */
export type DocumentReading = CasePapersReading | AgendaReading | MinutesReading;
