import type { BotProcess } from './botProcess.ts';
import type { FaultWorld } from './world.ts';

/** The secretary asks for a reminder to SG and sends it; gives the round's id. */
export async function startReminder(world: FaultWorld, bot: Pick<BotProcess, 'port'>): Promise<string> {
  const { secretary, records, meeting } = world;
  const { keys, reminders } = records;
  const partition = keys.meetingPartition(meeting.id);
  const place = { id: `a:${secretary.channelUserId}`, scope: 'personal' } as const;
  world.connector.place(place, [secretary]);
  const known = new Set((await reminders.rounds.list(partition, keys.round(''))).map(({ value }) => value.id));
  const teams = world.teamsAt(bot);
  await teams.say(secretary, place, 'påminn SG');
  const preview = world.connector
    .messages(place.id)
    .findLast(({ versions }) => JSON.stringify(versions).includes('reminder.send'));
  await teams.press(secretary, place, preview?.id ?? '', 'Send påminnelse');
  const rounds = await reminders.rounds.list(partition, keys.round(''));
  const round = rounds.find(({ value }) => !known.has(value.id));
  if (!round) throw new Error('The reminder was not started');
  return round.value.id;
}
