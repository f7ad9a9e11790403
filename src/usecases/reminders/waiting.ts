import type { PersonKey } from '../../domain/cooperation.ts';
import { localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { standingAnswer } from '../../domain/response.ts';
import { holdingOf } from '../../domain/seats.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';

/** Who is asked, and who that is in Teams. */
interface Asked {
  readonly person: PersonKey;
  readonly entraId: string;
}

/**
 * The open orientation cases of a meeting that a person holds a seat for and has not answered, in the order of the
 * agenda: what is so at the time of the call.
 */
export async function waitingFor(
  deps: Pick<Deps, 'records' | 'cooperation' | 'clock'>,
  meetingId: string,
  asked: Asked,
): Promise<readonly AgendaItem[]> {
  const { cooperation, clock } = deps;
  const today = localDateOf(clock(), cooperation.timeZone);
  const open = (await agendaOf(deps, meetingId)).filter(
    ({ type, state }) => type === 'orientering' && state === 'open',
  );
  const answered = await Promise.all(
    open.map(async (item) => {
      const holding = holdingOf(cooperation, item, today, asked.person);
      if (!holding) return true;
      if (await isAnswered(deps, item, asked.entraId)) return true;
      // What the absent member had answered stands.
      const member = holding.standsFor && (await entraIdOf(deps, holding.standsFor));
      return member ? isAnswered(deps, item, member) : false;
    }),
  );
  return open.filter((_, index) => !answered[index]);
}

async function isAnswered({ records }: Pick<Deps, 'records'>, item: AgendaItem, entraId: string): Promise<boolean> {
  const { keys, responses } = records;
  const found = await responses.read(keys.meetingPartition(item.meetingId), keys.response(item.id, entraId));
  return standingAnswer(found?.value, item.paper) !== undefined;
}

async function entraIdOf({ records }: Pick<Deps, 'records'>, person: PersonKey): Promise<string | undefined> {
  const claim = await records.claims.read(records.keys.claimPartition, records.keys.claim(person));
  return claim?.value.entraId;
}
