import type { AgendaItem } from '../../domain/meeting.ts';
import { isLate } from '../../domain/meeting.ts';
import { tallyOf } from '../../domain/tally.ts';
import type { SharedItem } from '../../ports/presenter.ts';
import { countComments } from '../comments/givenComments.ts';
import type { Deps } from '../deps.ts';
import { answersTo } from '../people/answers.ts';
import { holdersOf, type KnownSeat, seatsOf } from '../people/seats.ts';

/** Teams asks for at most this many views of one card (platform-facts § 1). */
const maxPersonalViews = 60;

/**
 * What everyone sees of an item, derived from its responses and comments as they are now.
 * In a chat, those who have not answered come first among the people whose clients fetch a view of their own
 * (`docs/adr/0004-personal-views.md`); in a channel nobody's does.
 */
export async function readSharedItem(
  deps: Pick<Deps, 'records' | 'cooperation' | 'clock'>,
  item: AgendaItem,
  scope: 'group' | 'channel',
): Promise<SharedItem> {
  const [seats, responses, commentCount] = await Promise.all([
    // Whose clients fetch a view must be known by their ids in the channel.
    scope === 'group' ? seatsOf(deps, item) : holdersOf(deps, item),
    answersTo(deps, item),
    countComments(deps, item),
  ]);
  const tally = tallyOf(seats, responses, item.paper);
  const missing = new Set(tally.missing);
  const missingFirst = [
    ...seats.filter((seat) => missing.has(seat.person)),
    ...seats.filter((seat) => !missing.has(seat.person)),
  ];
  const personalViewFor = missingFirst
    .flatMap((seat: KnownSeat) => seat.channelUserId ?? [])
    .slice(0, maxPersonalViews);
  return {
    item,
    tally,
    commentCount,
    personalViewFor,
    overdue: isLate(item.deadline, deps.clock()),
  };
}
