import type { AgendaItem } from '../domain/meeting.ts';
import { standingAnswer } from '../domain/response.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { agendaOf } from './meetings.ts';
import { subjectOf } from './subject.ts';

export interface OwnCases {
  /** What waits for the person, the nearest deadline first. */
  readonly items: readonly AgendaItem[];
  readonly readable: ReadonlySet<string>;
}

/** The open orientation cases of the person's own seats that they have not answered. */
export function readOwnCases(deps: Deps): UseCase<undefined, OwnCases> {
  const { records } = deps;

  return guarded(deps, {
    action: 'readOwnCases',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ acting, may }): Promise<OwnCases> {
      const memberships = acting.person?.memberships ?? [];
      const bodies = memberships.filter(({ role }) => role === 'leader' || role === 'member').map(({ body }) => body);
      const open = (await Promise.all(bodies.map(openItemsOf))).flat();
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
