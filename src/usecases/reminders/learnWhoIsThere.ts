import type { BodyId } from '../../domain/cooperation.ts';
import { PortError } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { syncRoster } from '../people/syncRoster.ts';

/**
 * Reads who is in a body's chat before its members are reminded, so that whoever has joined since can be reached. The
 * reminder goes on without it as well.
 */
export function learnWhoIsThere(deps: Deps) {
  const { records, log } = deps;
  const { keys, bindings } = records;
  const sync = syncRoster(deps);

  return async (body: BodyId): Promise<void> => {
    const binding = await bindings.read(keys.bindingPartition, keys.binding(body));
    if (!binding?.value.conversation) return;
    try {
      await sync(body, binding.value.conversation);
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      log.warn({ body, error: error.name }, 'The roster could not be read before reminding');
    }
  };
}
