import type { Voice } from '../text/voice.ts';
import type { AbsenceReported } from '../usecases/meeting/reportAbsence.ts';
import type { Recused } from '../usecases/recuse.ts';

/** What came of reporting absence, or of taking it back. */
export function absenceText(voice: Voice, { kind, meeting, person, absent, deputy }: AbsenceReported): string {
  const { say } = voice;
  const { name } = person;
  const about = { name, body: voice.body(meeting.body), date: voice.date(meeting.startsAt) };
  if (!absent) return say(kind === 'reported' ? 'absence.back' : 'absence.not_reported', about);
  const done = say(kind === 'reported' ? 'absence.done' : 'absence.already', about);
  const then = deputy ? say('absence.deputy', { deputy: deputy.name }) : say('absence.no_deputy', { name });
  return `${done} ${then}`;
}

/** What came of declaring someone disqualified, or of taking it back. */
export function recusedText({ say }: Voice, { kind, item, person, recused }: Recused): string {
  const about = { name: person.name, no: item.number };
  if (recused) return say(kind === 'changed' ? 'recuse.done' : 'recuse.already', about);
  return say(kind === 'changed' ? 'recuse.back' : 'recuse.not_reported', about);
}
