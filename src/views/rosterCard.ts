import { linesCard } from '../cards/lines/index.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { RosterReport } from '../usecases/people/syncRoster.ts';

/** How a body's list and its chat agree, for the secretariat. */
export function rosterMessage(voice: Voice, report: RosterReport, intro?: string): OutgoingMessage {
  const { say } = voice;
  const present = say('roster.present', { n: report.present, total: report.listed });
  const rows = [
    ...report.absent.map(({ name }) => ({ text: name, detail: say('roster.absent') })),
    ...report.unlisted.map(({ name }) => ({ text: name, detail: say('roster.unlisted') })),
  ];
  const heading = say('roster.heading', { body: voice.body(report.body) });
  const card = linesCard({
    heading,
    intro: intro ? `${intro} ${present}` : present,
    rows,
    footer: rows.length === 0 ? say('roster.agree') : undefined,
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: intro ?? heading };
}
