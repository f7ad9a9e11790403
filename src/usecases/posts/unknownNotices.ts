import { epochOf } from '../../domain/instant.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { isOfUnknownFate } from '../../domain/post.ts';
import type { UnknownNotice } from '../../ports/presenter.ts';
import type { Deps } from '../deps.ts';
import type { Post } from '../records/types.ts';

const prefix = 'notice:';

/** The notices to single people about a meeting, or about the papers on its agenda, that may not have arrived. */
export function unknownNotices({ records, cooperation, clock }: Pick<Deps, 'records' | 'cooperation' | 'clock'>) {
  const { keys } = records;

  return async (meeting: Meeting): Promise<readonly UnknownNotice[]> => {
    const partition = keys.meetingPartition(meeting.id);
    const posts = await records.posts.list(partition, keys.post(prefix));
    const open = posts.map(({ value }) => value).filter(({ state }) => isOfUnknownFate(state, epochOf(clock())));
    return Promise.all(open.map((post) => noticeOf(meeting, post)));
  };

  async function noticeOf(meeting: Meeting, { id, itemId, notice }: Post): Promise<UnknownNotice> {
    const entraId = notice?.entraId ?? '';
    const [person, item] = await Promise.all([
      records.people.read(keys.personPartition(entraId), keys.person),
      itemId ? records.items.read(keys.meetingPartition(meeting.id), keys.item(itemId)) : undefined,
    ]);
    const listed = cooperation.people.find(({ key }) => key === person?.value.person);
    const isReminder = notice?.about === 'reminder';
    return { meeting, postId: id, name: listed?.name ?? '–', number: item?.value.number, isReminder };
  }
}
