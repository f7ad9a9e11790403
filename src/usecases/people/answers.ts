import type { AgendaItem } from '../../domain/meeting.ts';
import type { ResponseHistory } from '../../domain/response.ts';
import type { Deps } from '../deps.ts';

/**
 * All answers to an item, each under the key that its person has in the register today: whoever has got another
 * address in the meantime is known by the Entra id under which they answered.
 */
export async function answersTo(
  { records, cooperation }: Pick<Deps, 'records' | 'cooperation'>,
  item: AgendaItem,
): Promise<readonly ResponseHistory[]> {
  const { keys, responses, people } = records;
  const listed = new Set(cooperation.people.map(({ key }) => key));
  const found = await responses.list(keys.meetingPartition(item.meetingId), keys.response(item.id));
  return Promise.all(
    found.map(async ({ value }) => {
      if (listed.has(value.person)) return value;
      const record = await people.read(keys.personPartition(value.entraId), keys.person);
      return { ...value, person: record?.value.person ?? value.person };
    }),
  );
}
