import { type Access, type CaseKey, type CaseType, caseTypes } from '../../domain/case.ts';
import { findBody } from '../../domain/cooperation.ts';
import { plainLine } from '../../domain/plainText.ts';
import { type FilingField, type Refused, refused } from '../../domain/refusal.ts';
import type { ReadCase } from '../../ports/paperReader.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { type Filed, fileCase } from '../operator/fileCase.ts';
import { loadDraft } from './drafts.ts';
import { numberOf } from './knownCases.ts';
import { type MeetingFields, meetingOf } from './meetingOf.ts';

/** The form as it was sent; the texts are a person's. */
export interface FileDraftInput extends MeetingFields {
  readonly draftId: string;
  /** Which case of the document, from 0. */
  readonly index: number;
  readonly number: string;
  readonly title: string;
  readonly type: string;
  readonly access: 'open' | 'restricted';
  readonly legalBasis: string;
}

export interface FiledDraft extends Filed {
  /** How many cases the document has. */
  readonly total: number;
}

const maxTitle = 300;
const maxBasis = 100;

/**
 * Files one case of a draft as the secretariat has corrected it, on a meeting that is planned or on a new one.
 * The same paper again changes nothing; another text for the same case becomes its next version, and those who had
 * confirmed the old one are told and asked again.
 */
export function fileDraft(deps: Deps): UseCase<FileDraftInput, FiledDraft> {
  const { cooperation, readPapers } = deps;
  const file = fileCase(deps);

  return guarded(deps, {
    action: 'fileCase',
    load: (input) => loadDraft(deps, input),
    async run({ loaded: draft }, input): Promise<FiledDraft | Refused> {
      const { kind, cases } = readPapers(draft.text);
      const read = cases[input.index];
      if (!read) return refused({ kind: 'draftGone' });
      const checked = check(input);
      if ('refusal' in checked) return checked;
      const meeting = await meetingOf(deps, input);
      if ('refusal' in meeting) return meeting;
      const key: CaseKey = { body: input.body, ...checked.number };
      // A notice tells the order; papers that come one by one stand where they stand, or last.
      const position = kind === 'agenda' ? input.index + 1 : undefined;
      const content = { ...contentOf(read), ...checked.content };
      const filed = await file({ ...content, key, meeting, position, original: draft.original });
      return { ...filed, total: cases.length };
    },
  });

  function check(input: FileDraftInput) {
    const number = numberOf(input.number);
    if (!number) return bad('number');
    const title = plainLine(input.title);
    if (title === '' || title.length > maxTitle) return bad('title');
    if (!findBody(cooperation, input.body)) return bad('body');
    const legalBasis = plainLine(input.legalBasis);
    const isRestricted = input.access === 'restricted';
    if (isRestricted && (legalBasis === '' || legalBasis.length > maxBasis)) return bad('legalBasis');
    const access: Access = isRestricted ? { kind: 'restricted', legalBasis } : { kind: 'open' };
    const type: CaseType = caseTypes.find((known) => known === input.type) ?? 'ukjent';
    return { number, content: { title, type, access } };
  }
}

function contentOf({ sections, proposal, extract, text }: ReadCase) {
  return { sections, proposal, extract, text };
}

function bad(field: FilingField): Refused {
  return refused({ kind: 'badField', field });
}
