import { z } from 'zod/v4';
import { droppedReasons, unreachableReasons } from '../../domain/delivery.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Records } from '../records/records.ts';
import type { Addressee, Delivery } from '../reminders/types.ts';

const instant = z.iso.datetime().describe('UTC');

/** A reminder of a meeting, and what became of each message; the states are those of `docs/reminders.md`. */
export const recordedReminder = z.object({
  id: z.string(),
  by: z.enum(['ladder', 'secretariat']).describe('By itself, or asked for'),
  askedBy: z.string().optional().describe('Entra id'),
  rung: z.string().optional().describe('The step of the ladder'),
  itemId: z.string().optional().describe('Without it: of everything that waits in the meeting'),
  to: z.string().optional().describe('A party or a person; without it: everyone who is missing'),
  createdAt: instant,
  dueAt: instant,
  state: z.enum(['waiting', 'sending', 'telling', 'done', 'dropped']),
  deliveries: z.array(
    z.object({
      person: z.string(),
      entraId: z.string().optional(),
      state: z.enum(['queued', 'sending', 'sent', 'answered', 'unreachable', 'unknown', 'failed', 'dropped']),
      at: instant.describe('Since when it is in this state; of what waits, when it is due'),
      reason: z
        .string()
        .optional()
        .describe(`Such as ${[...unreachableReasons, ...droppedReasons].join(', ')}`),
      mentionedInChat: z.boolean().optional(),
      tries: z.array(z.object({ at: instant, outcome: z.string(), status: z.number().int().optional() })),
    }),
  ),
});

type RecordedReminder = z.infer<typeof recordedReminder>;

/** All reminders of a meeting, oldest first. */
export async function remindersOf(
  { keys, reminders }: Records,
  { id }: Pick<Meeting, 'id'>,
): Promise<readonly RecordedReminder[]> {
  const partition = keys.meetingPartition(id);
  const [rounds, deliveries] = await Promise.all([
    reminders.rounds.list(partition, keys.round('')),
    reminders.deliveries.list(partition, keys.deliveries),
  ]);
  return rounds
    .map(({ value }) => value)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .map(({ id: roundId, askedBy, rung, itemId, to, createdAt, dueAt, state }) => ({
      id: roundId,
      by: rung === undefined ? 'secretariat' : 'ladder',
      askedBy,
      rung,
      itemId,
      to: to && nameOf(to),
      createdAt,
      dueAt,
      state,
      deliveries: deliveries
        .map(({ value }) => value)
        .filter((delivery) => delivery.roundId === roundId)
        .map(recorded),
    }));
}

function recorded({ person, entraId, state, tries }: Delivery): RecordedReminder['deliveries'][number] {
  const at = 'at' in state ? state.at : 'since' in state ? state.since : state.dueAt;
  return {
    person,
    entraId,
    state: state.kind,
    at,
    reason: 'reason' in state ? state.reason : undefined,
    mentionedInChat: state.kind === 'unreachable' ? (state.mentioned ?? false) : undefined,
    tries: tries.map((one) => ({ ...one })),
  };
}

function nameOf(to: Addressee): string {
  return to.kind === 'party' ? to.party : to.person;
}
