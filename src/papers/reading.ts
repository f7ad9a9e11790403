import type { CaseType, Section } from '../domain/case.ts';
import type { BodyId } from '../domain/cooperation.ts';

/** A body and the words people write for it: names and aliases in every written form, lower case. */
export interface BodyWords {
  readonly id: BodyId;
  readonly words: readonly string[];
}

/** What a person should look at before the reading is filed. */
export type ReadingWarning =
  | 'case_number_missing'
  | 'case_number_ambiguous'
  | 'year_missing'
  | 'type_missing'
  | 'title_missing'
  | 'title_uncertain'
  | 'title_all_caps'
  | 'body_unknown'
  | 'body_ambiguous'
  | 'body_conflicting'
  | 'meeting_date_missing'
  | 'sections_missing'
  | 'proposal_missing'
  | 'proposal_repeated'
  | 'several_cases';

/** A section with its heading as printed (number, colon and capitals kept). */
export interface ReadSection extends Section {
  readonly headingRaw: string;
}

/** What a decision does (docs/domain.md § 1.5). */
export type DecisionAct = 'acknowledge' | 'endorse' | 'adopt' | 'request' | 'recommend' | 'discuss' | 'postpone';

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
  readonly number: string;
  readonly sequence: number;
  readonly year: number;
  readonly title: string | null;
  readonly body: BodyId | null;
  /** `YYYY-MM-DD`. */
  readonly meetingDate: string | null;
}

/** What one case paper says. A field that the text does not give is null, never guessed; see the warnings. */
export interface CasePaperReading {
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
  /** Where the body was read: the number's prefix, the lines around the heading, or the decision's subject. */
  readonly bodySource: 'prefix' | 'heading' | 'decision' | null;
  /** Of the meeting the paper is for, `YYYY-MM-DD`; only from the paper's head, never from its prose. */
  readonly meetingDate: string | null;
  readonly sections: readonly ReadSection[];
  readonly proposedDecision: ProposedDecision | null;
  readonly references: readonly CaseReference[];
  readonly warnings: readonly ReadingWarning[];
}
