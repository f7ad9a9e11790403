import { type BodyFinder, onlyBody } from '../bodies.ts';
import { halvesOf } from '../caseNumber.ts';
import { sentenceBefore } from '../facts/sentence.ts';
import type { CaseReference } from '../reading.ts';
import { meetingAfter, meetingBefore, type Treated } from './meetings.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { leadOf, titleAfter } from './title.ts';

const reach = 400;

function bodyOf(prefix: string | undefined, meeting: Treated, findBodies: BodyFinder) {
  if (prefix === undefined) return { body: meeting.body, bodyInferred: meeting.body !== null && meeting.inferred };
  const told = onlyBody(findBodies(prefix));
  return { body: told && told !== 'several' ? told.id : null, bodyInferred: false };
}

function referencesAt(text: string, mention: Mention, findBodies: BodyFinder): CaseReference[] {
  const { prefix, pairs, start, end } = mention;
  const before = sentenceBefore(text, start);
  const after = text.slice(end, end + reach);
  const raw = leadOf(before) + text.slice(start, end);
  return pairs.flatMap(([first, second]) => {
    const halves = halvesOf(first, second);
    if (!halves) return [];
    const { number, sequence, year } = halves;
    const title = titleAfter(before, after);
    const told = meetingAfter(after.slice(title?.length ?? 0), year, findBodies);
    const earlier = meetingBefore(text, start, year, findBodies);
    const meeting = {
      body: told?.body ?? earlier.body,
      inferred: told?.body ? false : earlier.inferred,
      meetingDate: told?.meetingDate ?? (told?.body ? null : earlier.meetingDate),
    };
    return [
      {
        raw,
        number,
        sequence,
        year,
        title: title?.title ?? null,
        ...bodyOf(prefix, meeting, findBodies),
        meetingDate: meeting.meetingDate,
      },
    ];
  });
}

/** The cases some texts point to, each once, in order. Body, title and meeting only where the text gives them. */
export function referencesIn(texts: readonly string[], findBodies: BodyFinder): readonly CaseReference[] {
  const all = texts
    .map((text) => text.replace(/\s+/g, ' '))
    .flatMap((text) => mentionsIn(text, findBodies).flatMap((mention) => referencesAt(text, mention, findBodies)));
  const seen = new Set<string>();
  return all.filter(({ number, body }) => {
    const key = `${body} ${number}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
