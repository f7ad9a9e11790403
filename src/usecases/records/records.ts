import type { Case, CaseKey, Paper } from '../../domain/case.ts';
import type { Comment, CommentWithdrawal } from '../../domain/comment.ts';
import type { BodyId } from '../../domain/cooperation.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import type { ResponseHistory } from '../../domain/response.ts';
import type { DocumentStore } from '../../ports/documentStore.ts';
import { type AllowanceRecords, createAllowanceRecords } from '../allowance/records.ts';
import { createReminderRecords, type ReminderRecords } from '../reminders/records.ts';
import { claimSchema } from './accountSchemas.ts';
import { type CatalogueChange, type Catalogued, catalogueChangeSchema, cataloguedSchema } from './catalogueSchemas.ts';
import { type Collection, collectionOf } from './collection.ts';
import { type HandoutPart, handoutSchema, type Seen, seenSchema } from './operational.ts';
import {
  bindingSchema,
  caseSchema,
  commentSchema,
  commentWithdrawalSchema,
  decisionSchema,
  draftSchema,
  itemSchema,
  meetingSchema,
  openFormSchema,
  paperSchema,
  personSchema,
  postSchema,
  responseSchema,
  secretSchema,
  sweepSchema,
} from './schemas.ts';
import type { Binding, Claim, Decision, Draft, OpenForm, PersonRecord, Post, Secret, Sweep } from './types.ts';
import { type Feed, feedSchema, type Matter, matterSchema, type Series, seriesSchema } from './yearSchemas.ts';

/** All documents of one tenant. */
export interface Records {
  readonly keys: Keys;
  readonly meetings: Collection<Meeting>;
  readonly items: Collection<AgendaItem>;
  readonly responses: Collection<ResponseHistory>;
  readonly comments: Collection<Comment>;
  readonly withdrawals: Collection<CommentWithdrawal>;
  readonly posts: Collection<Post>;
  readonly forms: Collection<OpenForm>;
  readonly cases: Collection<Case>;
  readonly papers: Collection<Paper>;
  readonly people: Collection<PersonRecord>;
  readonly claims: Collection<Claim>;
  readonly bindings: Collection<Binding>;
  readonly sweeps: Collection<Sweep>;
  readonly secrets: Collection<Secret>;
  readonly drafts: Collection<Draft>;
  readonly allowances: AllowanceRecords;
  readonly seen: Collection<Seen>;
  readonly feeds: Collection<Feed>;
  readonly handouts: Collection<HandoutPart>;
  readonly series: Collection<Series>;
  readonly decisions: Collection<Decision>;
  readonly catalogue: Collection<Catalogued>;
  readonly catalogueChanges: Collection<CatalogueChange>;
  readonly matters: Collection<Matter>;
  readonly reminders: ReminderRecords;
}

/** Where each kind of document lives; see `docs/adr/0002-state.md`. */
export type Keys = ReturnType<typeof keysOf>;

/** Typed access to the documents of a tenant in a store. */
export function createRecords(store: DocumentStore, tenantId: string): Records {
  return {
    keys: keysOf(tenantId),
    meetings: collectionOf(store, meetingSchema),
    items: collectionOf(store, itemSchema),
    responses: collectionOf(store, responseSchema),
    comments: collectionOf(store, commentSchema),
    withdrawals: collectionOf(store, commentWithdrawalSchema),
    posts: collectionOf(store, postSchema),
    forms: collectionOf(store, openFormSchema),
    cases: collectionOf(store, caseSchema),
    papers: collectionOf(store, paperSchema),
    people: collectionOf(store, personSchema),
    claims: collectionOf(store, claimSchema),
    bindings: collectionOf(store, bindingSchema),
    sweeps: collectionOf(store, sweepSchema),
    secrets: collectionOf(store, secretSchema),
    drafts: collectionOf(store, draftSchema),
    allowances: createAllowanceRecords(store),
    seen: collectionOf(store, seenSchema),
    feeds: collectionOf(store, feedSchema),
    handouts: collectionOf(store, handoutSchema),
    series: collectionOf(store, seriesSchema),
    decisions: collectionOf(store, decisionSchema),
    catalogue: collectionOf(store, cataloguedSchema),
    catalogueChanges: collectionOf(store, catalogueChangeSchema),
    matters: collectionOf(store, matterSchema),
    reminders: createReminderRecords(store),
  };
}

function keysOf(tenant: string) {
  return {
    /** A meeting's items, responses, comments and posts share its partition. */
    meetingPartition: (meetingId: string) => `${tenant}|meeting|${meetingId}`,
    item: (itemId: string) => `item:${itemId}`,
    /** All responses to an item; followed by the person's Entra id. */
    response: (itemId: string, entraId = '') => `response:${itemId}:${entraId}`,
    comment: (itemId: string, id = '') => `comment:${itemId}:${id}`,
    /** That a comment was taken back; by the comment's id. */
    withdrawal: (itemId: string, id = '') => `withdrawal:${itemId}:${id}`,
    post: (postId: string) => `post:${postId}`,
    /** All forms that are open on an item; followed by the person's Entra id. */
    form: (itemId: string, entraId = '') => `form:${itemId}:${entraId}`,
    bodyPartition: (body: BodyId) => `${tenant}|body|${body}`,
    meeting: (meetingId: string) => `meeting:${meetingId}`,
    casePartition: (key: Pick<CaseKey, 'body' | 'year'>) => `${tenant}|cases|${key.body}|${key.year}`,
    case: (key: Pick<CaseKey, 'sequence'>) => `case:${key.sequence}`,
    paperPartition: (itemId: string) => `${tenant}|paper|${itemId}`,
    paper: (version: number) => `v${version}`,
    personPartition: (entraId: string) => `${tenant}|person|${entraId}`,
    person: 'person',
    claimPartition: `${tenant}|claims`,
    claim: (person: string) => `claim:${person}`,
    bindingPartition: `${tenant}|bindings`,
    binding: (body: BodyId) => `binding:${body}`,
    jobPartition: `${tenant}|jobs`,
    sweep: 'sweep',
    catalogueFilled: 'catalogue:filled',
    linkKey: 'linkKey',
    /** The register of a body's decisions in a year, by the meeting's year. */
    decisionPartition: (body: BodyId, year: number) => `${tenant}|decisions|${body}|${year}`,
    decision: (meetingId: string, itemId: string) => `decision:${meetingId}:${itemId}`,
    matterPartition: `${tenant}|matters`,
    matter: (id: string) => `matter:${id}`,
    seriesPartition: `${tenant}|series`,
    /** The case numbers of a year: of one body, or of all together. */
    series: (year: number, body: BodyId | undefined) => `series:${year}:${body ?? ''}`,
    feedPartition: `${tenant}|feeds`,
    /** The feed that stands for a body. */
    feedOf: (body: BodyId) => `body:${body}`,
    /** A feed by the SHA-256 of its token. */
    feed: (hash: string) => `feed:${hash}`,
    housekeeping: 'housekeeping',
    handoutPartition: `${tenant}|handouts`,
    /** All parts of a file, or one of them. */
    handout: (id: string, part?: number) => `handout:${id}:${part === undefined ? '' : String(part).padStart(4, '0')}`,
    cataloguePartition: (year: number) => `${tenant}|catalogue|${year}`,
    catalogued: (itemId = '') => `catalogued:${itemId}`,
    /** What was catalogued in an hour, `2026-11-26T11`. */
    catalogueChangePartition: (hour: string) => `${tenant}|catalogueChanges|${hour}`,
    catalogueChange: (id = '') => `change:${id}`,
    draftPartition: `${tenant}|drafts`,
    draft: (id: string) => `draft:${id}`,
    /** A meeting's reminders and their deliveries are in its partition. */
    round: (roundId: string) => `round:${roundId}`,
    deliveries: 'delivery:',
    delivery: (roundId: string, person = '') => `delivery:${roundId}:${person}`,
    pausePartition: `${tenant}|pauses`,
    pause: (about: string) => `pause:${about}`,
    digest: (day: string) => `digest:${day}`,
    allowancePartition: `${tenant}|allowance`,
    tenantAllowance: 'tenant',
    conversationAllowancePartition: (id: string) => `${tenant}|allowance|${id}`,
    conversationAllowance: 'conversation',
    /** Sixteen partitions, whatever the day, so that a repetition after midnight is found as well. */
    seenPartition: (digest: string) => `${tenant}|seen|${digest.slice(0, 1)}`,
    seen: (digest = '') => `seen:${digest}`,
  } as const;
}
