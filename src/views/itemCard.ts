import type { Button } from '../cards/action.ts';
import type { CaseData } from '../cards/case/data.ts';
import { caseCard } from '../cards/case/index.ts';
import type { Notice } from '../cards/notice.ts';
import type { Instant } from '../domain/instant.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { standingOutcome } from '../domain/outcome.ts';
import type { ResponseEntry } from '../domain/response.ts';
import type { Tally } from '../domain/tally.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { Permissions } from '../usecases/permissions.ts';
import { itemButton, itemData, verbs } from './buttons.ts';
import { besidesLine, countLine, headingOf, stateLine, titleOf } from './itemFacts.ts';

/** What a card of an item shows: to one person, or to everyone. */
export interface ItemCardView {
  readonly item: AgendaItem;
  readonly may: Permissions;
  /** The reader's button leads to the content, but the card itself must not tell it. */
  readonly isContentWithheld?: boolean | undefined;
  readonly tally?: Tally | undefined;
  readonly commentCount?: number | undefined;
  readonly overdue?: boolean | undefined;
  readonly own?: ResponseEntry | undefined;
  /** The reader is reported as disqualified in the case. */
  readonly isRecused?: boolean | undefined;
  readonly notice?: Notice | undefined;
  /** The notice is about the reader's own answer, which need not be told twice. */
  readonly isAnswerInNotice?: boolean | undefined;
  /** When the numbers were read. Left out of cards that are kept current. */
  readonly asOf?: Instant | undefined;
  /** Channel user ids whose clients fetch a view of their own. */
  readonly personalViewFor?: readonly string[] | undefined;
}

/** How much of the extract is shown before «Vis mer», in characters: about five lines on a phone. */
const shortExtract = 280;

/** Teams hides what is more than this behind a menu; «Hvem mangler?» leads to the reminder as well. */
const mostButtons = 6;

/** The card of an item. */
export function itemCard(voice: Voice, view: ItemCardView): OutgoingMessage & { readonly kind: 'card' } {
  const data = itemCardData(voice, view);
  return { kind: 'card', card: caseCard(data), summary: `${data.heading}: ${data.title}` };
}

function itemCardData(voice: Voice, view: ItemCardView): CaseData {
  const { item, may, own, notice, personalViewFor } = view;
  const { say } = voice;
  const readable = may.readContent && !view.isContentWithheld;
  // Number and legal basis, and nothing more.
  const isOutsider = !readable && !may.acknowledge;
  const isAsked = canAnswer(view);
  return {
    heading: isOutsider ? say('case.name', { number: item.number }) : headingOf(voice, item),
    title: titleOf(voice, item, readable),
    notice: notice ?? closedNotice(voice, item, readable) ?? recusedNotice(voice, view),
    facts: isOutsider ? [] : factsOf(voice, item),
    proposal:
      readable && item.proposal.length > 0 ? { label: say('label.proposal'), points: item.proposal } : undefined,
    extract: readable ? extractOf(voice, item.extract) : undefined,
    intro: isAsked ? say('msg.ack_intro', { body: voice.body(item.key.body) }) : undefined,
    counts: readable && view.tally ? countsOf(voice, view, view.tally) : undefined,
    answer: own && !view.isAnswerInNotice ? answerLine(voice, own) : undefined,
    deadlinePassed:
      view.overdue && item.state === 'open' && item.type === 'orientering'
        ? say('status.overdue', { date: voice.date(item.deadline) })
        : undefined,
    primary: isAsked ? { ...itemButton(voice, item, verbs.acknowledge, say('btn.ack')), style: 'positive' } : undefined,
    others: otherButtons(voice, view),
    footer: view.asOf && say('card.asOf', { date: voice.moment(view.asOf) }),
    cutNote: say('card.cut'),
    refresh: personalViewFor?.length
      ? { verb: verbs.show, data: itemData(item, voice.language), userIds: personalViewFor }
      : undefined,
  };
}

function factsOf(voice: Voice, item: AgendaItem): CaseData['facts'] {
  const { say } = voice;
  const deadline = { label: say('label.deadline'), value: voice.moment(item.deadline) };
  return [
    {
      label: say('label.meeting'),
      value: `${capital(voice.body(item.key.body))}, ${unbroken(voice.moment(item.startsAt))}`,
    },
    { label: say('label.place'), value: item.place },
    ...(item.type === 'orientering' ? [deadline] : []),
  ];
}

function countsOf(voice: Voice, { item, commentCount = 0 }: ItemCardView, tally: Tally): CaseData['counts'] {
  const secondary = besidesLine(voice, tally.wantsDiscussion.length, commentCount);
  if (item.type !== 'orientering') return secondary ? { line: secondary } : undefined;
  const progress = { done: tally.acknowledged.length, total: tally.total };
  return { line: countLine(voice, tally), secondary, progress };
}

function canAnswer({ may, own }: ItemCardView): boolean {
  return may.acknowledge && own === undefined;
}

function otherButtons(voice: Voice, view: ItemCardView): readonly Button[] {
  const { item, may, own, commentCount = 0 } = view;
  const { say } = voice;
  const offered: readonly (readonly [boolean, Button])[] = [
    [own !== undefined && may.withdraw, itemButton(voice, item, verbs.withdraw, say('btn.undo'))],
    [own?.answer === 'wantsDiscussion' && may.acknowledge, itemButton(voice, item, verbs.acknowledge, say('btn.ack'))],
    [may.comment, itemButton(voice, item, verbs.commentForm, say('btn.comment'))],
    [
      may.wishDiscussion && own?.answer !== 'wantsDiscussion',
      itemButton(voice, item, verbs.discussForm, say('btn.discuss')),
    ],
    [may.readMissing && item.type === 'orientering', itemButton(voice, item, verbs.missing, say('btn.who'))],
    [
      may.readComments && commentCount > 0 && own !== undefined,
      itemButton(voice, item, verbs.comments, say('btn.comments')),
    ],
    [may.readContent, itemButton(voice, item, verbs.paper, say('btn.paper'))],
  ];
  const buttons = offered.filter(([isOffered]) => isOffered).map(([, button]) => button);
  // Where there is room for them. The path is of interest when something has come of the case.
  const isDealtWith = (item.state !== 'open' && item.state !== 'draft') || standingOutcome(item.outcomes) !== undefined;
  const mayRemind = may.readLedger && item.state === 'open' && item.type === 'orientering';
  const extra: readonly (readonly [boolean, Button])[] = [
    [may.readContent && isDealtWith, itemButton(voice, item, verbs.history, say('btn.history'))],
    [mayRemind && !isDealtWith, itemButton(voice, item, verbs.remind, say('btn.remind'))],
    // In the reader's own view, where they may edit what they wrote.
    [
      may.readComments && commentCount > 0 && own === undefined && view.asOf !== undefined,
      itemButton(voice, item, verbs.comments, say('btn.comments')),
    ],
  ];
  const room = mostButtons - buttons.length - (canAnswer(view) ? 1 : 0);
  return [
    ...buttons,
    ...extra
      .filter(([isOffered]) => isOffered)
      .map(([, button]) => button)
      .slice(0, Math.max(0, room)),
  ];
}

function answerLine(voice: Voice, { answer, at, late }: ResponseEntry): string {
  const date = `${voice.date(at)}${late ? ` (${voice.say('status.late')})` : ''}`;
  return answer === 'acknowledged'
    ? voice.say('status.acked_one', { date })
    : voice.say('status.discuss_one', { date });
}

function closedNotice(voice: Voice, item: AgendaItem, readable: boolean): Notice | undefined {
  const line = stateLine(voice, item, readable);
  const decided = readable ? standingOutcome(item.outcomes)?.text : undefined;
  return line ? { text: decided ? `${line}: ${decided}` : line, tone: 'neutral' } : undefined;
}

function recusedNotice({ say }: Voice, { isRecused }: ItemCardView): Notice | undefined {
  return isRecused ? { text: say('recuse.you'), tone: 'neutral' } : undefined;
}

function extractOf({ say }: Voice, extract: string): CaseData['extract'] {
  if (extract === '') return undefined;
  if (extract.length <= shortExtract) return { text: extract };
  const cut = Math.max(extract.lastIndexOf('. ', shortExtract) + 1, extract.lastIndexOf('\n\n', shortExtract));
  const end = cut > shortExtract / 3 ? cut : extract.lastIndexOf(' ', shortExtract);
  const more = { text: extract.slice(end).trim(), show: say('btn.details'), hide: say('btn.less') };
  return { text: extract.slice(0, end).trim(), more };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}

/** «7. desember 2026 kl. 10.00» is the one fact too long for a line: it breaks between date and time, or not at all. */
function unbroken(moment: string): string {
  return moment.replace(/(\d\.|kl\.|at) /g, '$1\u00a0');
}
