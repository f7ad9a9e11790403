import { z } from 'zod/v4';
import { type Access, type Case, type CaseKey, caseTypes, type Paper, sectionKinds } from '../../domain/case.ts';
import type { Comment, CommentWithdrawal } from '../../domain/comment.ts';
import { type Instant, isInstant } from '../../domain/instant.ts';
import { languages } from '../../domain/language.ts';
import { type AgendaItem, itemStates, type Meeting, meetingStates } from '../../domain/meeting.ts';
import type { PostState } from '../../domain/post.ts';
import { answers, type ResponseHistory } from '../../domain/response.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { Binding, Decision, Draft, OpenForm, PersonRecord, Post, Secret, Sweep } from './types.ts';
import {
  absenceSchema,
  itemMoveSchema,
  meetingChangeSchema,
  meetingPoint,
  originalSchema,
  outcomeSchema,
  recusalSchema,
  standInSchema,
} from './yearSchemas.ts';

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));
const language = z.enum(languages);
const role = z.enum(['leader', 'member', 'deputy', 'observer']);

const caseKey: z.ZodType<CaseKey> = z.object({ body: z.string(), year: z.number(), sequence: z.number() });
const access: z.ZodType<Access> = z.union([
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('restricted'), legalBasis: z.string() }),
]);
const paperVersion = z.object({ version: z.number(), sha256: z.string() });

export const conversationSchema: z.ZodType<ConversationRef> = z.object({
  id: z.string(),
  scope: z.enum(['personal', 'group', 'channel']),
  tenantId: z.string(),
  serviceUrl: z.string(),
  teamId: z.string().optional(),
});

export const meetingSchema: z.ZodType<Meeting> = z.object({
  id: z.string(),
  body: z.string(),
  startsAt: instant,
  place: z.string(),
  deadline: instant,
  state: z.enum(meetingStates),
  publishedAt: instant.optional(),
  publishAt: instant.optional(),
  publicationTold: instant.optional(),
  absences: z.array(absenceSchema).optional(),
  revision: z.number().optional(),
  editedBy: z.string().optional(),
  order: z.array(z.string()).optional(),
  changes: z.array(meetingChangeSchema).optional(),
  seatsAtHeld: z.array(z.string()).optional(),
});

export const itemSchema: z.ZodType<AgendaItem> = z.object({
  id: z.string(),
  meetingId: z.string(),
  key: caseKey,
  number: z.string(),
  position: z.number(),
  type: z.enum(caseTypes),
  title: z.string(),
  access,
  state: z.enum(itemStates),
  startsAt: instant,
  place: z.string(),
  deadline: instant,
  paper: paperVersion,
  proposal: z.array(z.string()),
  extract: z.string(),
  reminded: z.boolean().optional(),
  seatsAtClose: z.array(z.string()).optional(),
  standIns: z.array(standInSchema).optional(),
  recusals: z.array(recusalSchema).optional(),
  addedLate: z.boolean().optional(),
  postponedTo: meetingPoint.optional(),
  postponedFrom: z.array(meetingPoint.extend({ move: z.string().optional() })).optional(),
  moving: itemMoveSchema(caseKey).optional(),
  renumberedTo: z.string().optional(),
  outcomes: z.array(outcomeSchema).optional(),
  remarks: z.array(z.string()).optional(),
});

/** A decision as the register tells of it: a copy of the item's. */
export const decisionSchema: z.ZodType<Decision> = z.object({
  itemId: z.string(),
  meetingId: z.string(),
  key: caseKey,
  number: z.string(),
  title: z.string(),
  type: z.enum(caseTypes),
  access,
  startsAt: instant,
  outcome: outcomeSchema,
});

export const caseSchema: z.ZodType<Case> = z.object({
  key: caseKey,
  number: z.string(),
  type: z.enum(caseTypes),
  title: z.string(),
  access,
  paper: paperVersion,
  meetingId: z.string(),
  matterId: z.string().optional(),
});

export const paperSchema: z.ZodType<Paper> = paperVersion.extend({
  key: caseKey,
  sections: z.array(z.object({ kind: z.enum(sectionKinds), heading: z.string(), text: z.string() })),
  proposal: z.array(z.string()),
  original: originalSchema.optional(),
  filedAt: instant,
});

export const responseSchema: z.ZodType<ResponseHistory> = z.object({
  itemId: z.string(),
  entraId: z.string(),
  person: z.string(),
  name: z.string(),
  party: z.string().optional(),
  entries: z.array(
    z.object({
      answer: z.enum(answers),
      at: instant,
      late: z.boolean(),
      paper: paperVersion,
      role,
      deputyFor: z.string().optional(),
      language,
      sentence: z.string(),
      reason: z.string().optional(),
      press: z.object({ id: z.string(), at: instant.optional() }).optional(),
    }),
  ),
});

const wording = z.object({ text: z.string(), at: instant, late: z.boolean() });

export const commentSchema: z.ZodType<Comment> = wording.extend({
  id: z.string(),
  itemId: z.string(),
  entraId: z.string(),
  person: z.string(),
  name: z.string(),
  party: z.string().optional(),
  edits: z.array(wording).optional(),
});

export const commentWithdrawalSchema: z.ZodType<CommentWithdrawal> = z.object({
  commentId: z.string(),
  itemId: z.string(),
  entraId: z.string(),
  person: z.string(),
  at: instant,
  late: z.boolean(),
});

const postState: z.ZodType<PostState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sending'), since: instant }),
  z.object({ kind: z.literal('posted'), conversationId: z.string(), messageId: z.string() }),
  z.object({ kind: z.literal('unknown'), since: instant }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  z.object({ kind: z.literal('unlinked') }),
]);

export const postSchema: z.ZodType<Post> = z.object({
  id: z.string(),
  body: z.string(),
  meetingId: z.string(),
  itemId: z.string().optional(),
  conversation: conversationSchema,
  notice: z
    .object({
      version: z.number(),
      entraId: z.string(),
      about: z.enum(['absence', 'change', 'reminder']).optional(),
      roundId: z.string().optional(),
    })
    .optional(),
  state: postState,
  shownHash: z.string().optional(),
  readAt: instant.optional(),
  failures: z.number().optional(),
  leasedUntil: instant.optional(),
});

export const bindingSchema: z.ZodType<Binding> = z.object({
  body: z.string(),
  conversation: conversationSchema.optional(),
  changedAt: instant,
  changedBy: z.string(),
  toldHash: z.string().optional(),
});

export const personSchema: z.ZodType<PersonRecord> = z.object({
  entraId: z.string(),
  person: z.string().optional(),
  notFor: z.string().optional(),
  channelUserId: z.string(),
  origin: z.enum(['guest', 'otherTenant']).optional(),
  departedAt: instant.optional(),
  language: language.optional(),
  chat: conversationSchema.optional(),
  digest: z.boolean().optional(),
});

export const openFormSchema: z.ZodType<OpenForm> = z.object({
  itemId: z.string(),
  entraId: z.string(),
  until: instant,
});

export const sweepSchema: z.ZodType<Sweep> = z.object({ doneThrough: z.number() });

export const secretSchema: z.ZodType<Secret> = z.object({ key: z.string() });

export const draftSchema: z.ZodType<Draft> = z.object({
  id: z.string(),
  original: originalSchema,
  text: z.string(),
  receivedAt: instant,
  receivedFrom: z.string(),
});
