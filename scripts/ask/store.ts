import { createWordIndex } from '../../src/adapters/search/wordIndex.ts';
import { barredFor, refusalFor, rolesOf } from '../../src/domain/access.ts';
import { type Cooperation, personOn } from '../../src/domain/cooperation.ts';
import { localDateOf } from '../../src/domain/localTime.ts';
import { createWorld } from '../../src/questions/createWorld.ts';
import { createVoices } from '../../src/text/voice.ts';
import { createStoreReadModel } from '../../src/usecases/asking/storeReadModel.ts';
import { createCatalogue } from '../../src/usecases/catalogue/catalogue.ts';
import { openImport } from '../import/openImport.ts';
import { OperatorFault, servicesOf } from '../services/open.ts';
import type { Asking } from './fixture.ts';

/**
 * The store of the environment, as the listed person with this address sees it in their 1:1 chat; without one, as the
 * secretariat. Throws `OperatorFault` for someone who is not listed, and what opening the services throws.
 */
export async function openStoreAsking(
  cooperation: Cooperation,
  as: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Asking & { close(): Promise<void> }> {
  const listed = cooperation.people.find(({ key, secretariat }) =>
    as === undefined ? secretariat : key === as.toLowerCase(),
  );
  if (!listed) throw new OperatorFault(`${as ?? 'The secretariat'} is not listed in the register.`);
  const { records, clock, close } = await openImport(servicesOf(env), cooperation, env);
  const now = clock();
  const person = personOn(listed, localDateOf(now, cooperation.timeZone));
  const catalogue = createCatalogue({ records, clock }, createWordIndex());
  const model = createStoreReadModel({ records, cooperation, clock, catalogue }, person, (action, subject) => {
    const refusal = refusalFor(action, rolesOf(person, subject.body), subject) ?? barredFor(action, person, subject);
    return refusal === undefined;
  });
  const voices = createVoices(cooperation);
  const own = person.language ?? cooperation.language;
  return {
    world: createWorld(cooperation, person, now, model),
    speech: {
      now,
      partyName: (id) => cooperation.parties.find((party) => party.id === id)?.name ?? id,
      voiceFor: (languages) => voices[languages.includes(own) ? own : (languages[0] ?? own)],
    },
    close,
  };
}
