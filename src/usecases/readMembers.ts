import type { BodyId } from '../domain/cooperation.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { type RosterReport, syncRoster } from './people/syncRoster.ts';

/** Compares a body's list with who is in its chat now, for the secretariat. */
export function readMembers(deps: Deps): UseCase<{ readonly body: BodyId }, RosterReport> {
  const { records } = deps;
  const sync = syncRoster(deps);

  return guarded(deps, {
    action: 'readMembers',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run(_granted, { body }): Promise<RosterReport | Refused> {
      const binding = await records.bindings.read(records.keys.bindingPartition, records.keys.binding(body));
      const conversation = binding?.value.conversation;
      return conversation ? sync(body, conversation) : refused({ kind: 'notBound', body });
    },
  });
}
