import type { BodyId } from '../domain/cooperation.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { change } from './records/change.ts';

/** Takes a body's chat from it; what was posted there stays and is kept current. */
export function releaseBody(deps: Deps): UseCase<{ readonly body: BodyId }, { readonly body: BodyId }> {
  const { records, clock } = deps;

  return guarded(deps, {
    action: 'release',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ acting }, { body }): Promise<{ body: BodyId } | Refused> {
      let wasBound = false;
      await change(records.bindings, records.keys.bindingPartition, records.keys.binding(body), (current) => {
        wasBound = current?.conversation !== undefined;
        return wasBound ? { body, changedAt: clock(), changedBy: acting.actor.entraId } : undefined;
      });
      return wasBound ? { body } : refused({ kind: 'notBound', body });
    },
  });
}
