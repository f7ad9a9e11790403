import { localDateOf } from '../domain/localTime.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { standingAnswer } from '../domain/response.ts';
import { holdingsOf } from '../domain/seats.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { agendaOf } from './meetings.ts';
import { subjectOf } from './subject.ts';

export interface OwnCases {
  /** What waits for the person, the nearest deadline first. */
  readonly items: readonly AgendaItem[];
  readonly readable: ReadonlySet<string>;
}

/** The open orientation cases of the seats that the person holds, that of an absent member included, not answered. */
export function readOwnCases(deps: Deps): UseCase<undefined, OwnCases> {
  const { records, cooperation, clock } = deps;

  return guarded(deps, {
    action: 'readOwnCases',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ acting, may }): Promise<OwnCases> {
      const { person } = acting;
      const bodies = new Set(person?.memberships.filter(({ role }) => role !== 'observer').map(({ body }) => body));
      const today = localDateOf(clock(), cooperation.timeZone);
      const open = (await Promise.all([...bodies].map(openItemsOf)))
        .flat()
        .filter((item) => holdingsOf(cooperation, item, today).some((holding) => holding.person === person?.key));
      const answered = await Promise.all(open.map((item) => isAnswered(item, acting.actor.entraId)));
      const items = open.filter((_, index) => !answered[index]).toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1));
      const readable = items.filter((item) => may('readContent', subjectOf(item))).map(({ id }) => id);
      return { items, readable: new Set(readable) };
    },
  });

  async function openItemsOf(body: string): Promise<readonly AgendaItem[]> {
    const meetings = await records.meetings.list(records.keys.bodyPartition(body), records.keys.meeting(''));
    const published = meetings.filter(({ value }) => value.state === 'published');
    const items = (await Promise.all(published.map(({ value }) => agendaOf(deps, value.id)))).flat();
    return items.filter((item) => item.type === 'orientering' && item.state === 'open');
  }

  async function isAnswered(item: AgendaItem, entraId: string): Promise<boolean> {
    const { keys, responses } = records;
    const found = await responses.read(keys.meetingPartition(item.meetingId), keys.response(item.id, entraId));
    return standingAnswer(found?.value, item.paper) !== undefined;
  }
}
