import { z } from 'zod/v4';
import { type Environment, faultsOf } from './environment.ts';

/** How much one replica takes on. */
export interface PaceSettings {
  readonly personPerMinute: number;
  readonly conversationPerMinute: number;
  /** Turns that run at the same time; beyond that, 503. */
  readonly turnsAtOnce: number;
}

/** Many times what people do; the local mode, where scripts play all the people, is more patient. */
const usual = {
  production: { personPerMinute: 180, conversationPerMinute: 1_800, turnsAtOnce: 256 },
  local: { personPerMinute: 6_000, conversationPerMinute: 60_000, turnsAtOnce: 256 },
} as const;

const count = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)
  .optional();

const schema = z.object({
  SAKSGANG_PERSON_PER_MINUTE: count,
  SAKSGANG_CONVERSATION_PER_MINUTE: count,
  SAKSGANG_TURNS_AT_ONCE: count,
});

const advice = 'must be a whole number from 1 to 9999999.';

/** What the environment says of the pace, undefined when nothing, or every fault in it. */
export function readPace(
  variables: Environment,
  mode: keyof typeof usual,
): PaceSettings | undefined | { readonly faults: readonly string[] } {
  const { data, error } = schema.safeParse(variables);
  if (!data)
    return { faults: faultsOf(error, Object.fromEntries(Object.keys(schema.shape).map((key) => [key, advice]))) };
  if (Object.values(data).every((value) => value === undefined)) return undefined;
  const given = usual[mode];
  return {
    personPerMinute: data.SAKSGANG_PERSON_PER_MINUTE ?? given.personPerMinute,
    conversationPerMinute: data.SAKSGANG_CONVERSATION_PER_MINUTE ?? given.conversationPerMinute,
    turnsAtOnce: data.SAKSGANG_TURNS_AT_ONCE ?? given.turnsAtOnce,
  };
}

/** The pace when the configuration says nothing of it. */
export function usualPace(mode: keyof typeof usual): PaceSettings {
  return usual[mode];
}
