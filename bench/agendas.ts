import { readFile } from 'node:fs/promises';
import type { Services } from '../src/config/services.ts';
import { instantOf } from '../src/domain/instant.ts';
import { extractOf } from '../src/papers/extract.ts';
import { readDocument } from '../src/papers/readDocument.ts';
import { openServices } from '../src/services.ts';
import { createMeeting } from '../src/usecases/operator/createMeeting.ts';
import { fileCase } from '../src/usecases/operator/fileCase.ts';
import { createRecords } from '../src/usecases/records/records.ts';
import { cooperationOf, range, type Size, tenantId } from './setting.ts';

const paperFile = new URL('../samples/papers/sak-71-20.txt', import.meta.url);
const twoWeeksMs = 14 * 24 * 60 * 60 * 1_000;
const extractLength = 1_500;
const year = 2026;

/** An orientation case on the agenda of a body. */
export interface FiledItem {
  readonly body: number;
  readonly meetingId: string;
  readonly itemId: string;
  /** As people write it. */
  readonly number: string;
  readonly title: string;
}

/** Files in a new store a meeting for each body, with so many cases, each with the text of the real paper. */
export async function fileAgendas(services: Services, size: Size): Promise<readonly FiledItem[]> {
  const text = await readFile(paperFile, 'utf8');
  const reading = readDocument(text, []);
  const paper = reading.kind === 'case_paper' ? reading.cases[0] : undefined;
  if (!paper) throw new Error('The sample paper could not be read.');
  const { title, sections, proposedDecision } = paper;
  const cooperation = cooperationOf(size);
  const clock = () => instantOf(Date.now());
  const { store, queue, close } = await openServices(services, clock, () => undefined);
  const records = createRecords(store, tenantId);
  const plan = createMeeting({ records, cooperation });
  const file = fileCase({ records, cooperation, clock, refreshes: async () => undefined, queue });
  const filed: FiledItem[] = [];
  for (const [index, body] of cooperation.bodies.entries()) {
    const meeting = await plan({ body, startsAt: instantOf(Date.now() + twoWeeksMs), place: 'Bergen' });
    for (const position of range(size.items)) {
      const { item } = await file({
        meeting,
        key: { body: body.id, year, sequence: position + 1 },
        position,
        type: 'orientering',
        title: title ?? '',
        access: { kind: 'open' },
        sections,
        proposal: proposedDecision?.points ?? [],
        extract: extractOf(sections, extractLength),
        text,
      });
      filed.push({ body: index, meetingId: meeting.id, itemId: item.id, number: item.number, title: item.title });
    }
  }
  await close();
  return filed;
}
