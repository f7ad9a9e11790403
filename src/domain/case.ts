import type { BodyId } from './cooperation.ts';
import type { Instant } from './instant.ts';

/** What a case asks of the body; decides what a member can do. */
export const caseTypes = ['orientering', 'drofting', 'vedtak', 'formalia', 'ukjent'] as const;
export type CaseType = (typeof caseTypes)[number];

/** A case is identified by body, year and sequence: sequences of two bodies overlap. */
export interface CaseKey {
  readonly body: BodyId;
  /** Four digits. */
  readonly year: number;
  readonly sequence: number;
}

/** Who may see the paper. Restricted cases show number and legal basis only to everyone else. */
export type Access = { readonly kind: 'open' } | { readonly kind: 'restricted'; readonly legalBasis: string };

/** Which version of the paper something is about. */
export interface PaperVersion {
  /** Starts at 1. */
  readonly version: number;
  /** Of the text, lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a section of a case paper is for. */
export const sectionKinds = [
  'background',
  'status',
  'facts',
  'assessment',
  'economy',
  'consequences',
  'summary',
  'conclusion',
  'progress',
  'questions',
  'proposal',
  'attachments',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

export interface Section {
  readonly kind: SectionKind;
  readonly heading: string;
  /** Paragraphs are separated by a blank line. */
  readonly text: string;
}

/** The file that a paper was read from. */
export interface Original {
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly name: string;
}

/** One version of a case's text. */
export interface Paper extends PaperVersion {
  readonly key: CaseKey;
  readonly sections: readonly Section[];
  /** The proposed decision (forslag til vedtak), point by point; empty when the case is put without one. */
  readonly proposal: readonly string[];
  readonly original?: Original | undefined;
  readonly filedAt: Instant;
}

/** A numbered case in one body. */
export interface Case {
  readonly key: CaseKey;
  /** As printed, for example `71/20`. */
  readonly number: string;
  readonly type: CaseType;
  readonly title: string;
  readonly access: Access;
  readonly paper: PaperVersion;
  /** The meeting whose agenda the case is on. */
  readonly meetingId: string;
  /** The matter that groups it with cases of other bodies. */
  readonly matterId?: string | undefined;
}

/** The id of the case's item on any agenda: the same for every meeting it is put to. */
export function itemIdOf(key: CaseKey): string {
  return `${key.body}-${key.year}-${key.sequence}`;
}
