import type { Body } from '../../../src/domain/cooperation.ts';
import { epochOf, instantOf } from '../../../src/domain/instant.ts';
import type { AgendaItem, Meeting } from '../../../src/domain/meeting.ts';
import { createMeeting } from '../../../src/usecases/operator/createMeeting.ts';
import { type FileCaseInput, fileCase } from '../../../src/usecases/operator/fileCase.ts';
import type { Saksgang } from './startSaksgang.ts';

const dayMs = 86_400_000;

/** Plans a meeting of a body, this many days from the bot's now. */
export async function planMeeting({ bot }: Saksgang, bodyId: string, daysAhead: number): Promise<Meeting> {
  const body = bodyOf(bot.deps.cooperation.bodies, bodyId);
  const startsAt = instantOf(epochOf(bot.deps.clock()) + daysAhead * dayMs);
  return createMeeting(bot.deps)({ body, startsAt, place: 'Møterom 2' });
}

/** Puts a case on a meeting's agenda; what is not said is that of an ordinary, open orientation case. */
export async function file(
  { bot }: Saksgang,
  meeting: Meeting,
  sequence: number,
  { year = 2020, ...given }: Partial<FileCaseInput> & { readonly year?: number } = {},
): Promise<AgendaItem> {
  const title = given.title ?? `Sak nummer ${sequence}`;
  const { item } = await fileCase(bot.deps)({
    meeting,
    key: { body: meeting.body, year, sequence },
    position: sequence,
    type: 'orientering',
    title,
    access: { kind: 'open' },
    sections: [{ kind: 'background', heading: 'Bakgrunn', text: `Bakgrunnen for ${title}.` }],
    proposal: [`Vi tar ${title} til orientering.`],
    extract: `Bakgrunnen for ${title}.`,
    text: `Bakgrunnen for ${title}.`,
    ...given,
  });
  return item;
}

/** Replaces the paper of sak 71/20 by another version. */
export async function revisePaper(saksgang: Saksgang, text: string): Promise<AgendaItem> {
  const { records } = saksgang.bot.deps;
  const partition = records.keys.meetingPartition(saksgang.meeting.id);
  const found = await records.items.read(partition, records.keys.item('SG-2020-71'));
  if (!found) throw new Error('Sak 71/20 is not on the agenda');
  const { key, position, type, title, access, proposal } = found.value;
  const sections = [{ kind: 'background', heading: 'Bakgrunn', text }] as const;
  const paper = { key, position, type, title, access, proposal, sections, extract: text, text };
  const { item } = await fileCase(saksgang.bot.deps)({ meeting: saksgang.meeting, ...paper });
  return item;
}

function bodyOf(bodies: readonly Body[], id: string): Body {
  const body = bodies.find((one) => one.id === id);
  if (!body) throw new Error(`No body ${id}`);
  return body;
}
