import type { BodyId } from '../domain/cooperation.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import { PortError } from '../ports/errors.ts';
import { rootOf } from './audience.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { findingsHash, type RosterReport, syncRoster } from './people/syncRoster.ts';
import { change } from './records/change.ts';

/** `moved`: the body had another chat before. `report` is absent when the roster could not be read just now. */
export interface Bound {
  readonly kind: 'bound' | 'moved' | 'already';
  readonly body: BodyId;
  readonly report?: RosterReport | undefined;
}

/** Makes the conversation a body's own: agendas go there, and its members are learned from its roster. */
export function bindBody(deps: Deps): UseCase<{ readonly body: BodyId }, Bound> {
  const { records, clock, log } = deps;
  const sync = syncRoster(deps);

  return guarded(deps, {
    action: 'bind',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ turn, acting }, { body }): Promise<Bound | Refused> {
      if (turn.conversation.scope === 'personal') return refused({ kind: 'bindInPersonalChat' });
      const conversation = rootOf(turn.conversation);
      let kind: Bound['kind'] = 'bound';
      await change(records.bindings, records.keys.bindingPartition, records.keys.binding(body), (current) => {
        const earlier = current?.conversation?.id;
        kind = earlier === undefined ? 'bound' : earlier === conversation.id ? 'already' : 'moved';
        if (kind === 'already') return undefined;
        return { body, conversation, changedAt: clock(), changedBy: acting.actor.entraId };
      });
      const found = await report(body, conversation);
      if (found) await rememberTold(found);
      return { kind, body, report: found };
    },
  });

  /** The answer tells the secretariat; the next change in the chat need not tell the same again. */
  async function rememberTold(found: RosterReport): Promise<void> {
    await change(
      records.bindings,
      records.keys.bindingPartition,
      records.keys.binding(found.body),
      (current) => current && { ...current, toldHash: findingsHash(found) },
    );
  }

  async function report(...place: Parameters<typeof sync>): Promise<RosterReport | undefined> {
    try {
      return await sync(...place);
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      log.warn({ body: place[0], error: error.name }, 'The roster of a newly bound chat could not be read');
      return undefined;
    }
  }
}
