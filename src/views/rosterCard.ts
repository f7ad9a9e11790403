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
    ...report.unlisted.map(({ name, origin }) => ({
      text: name,
      detail: origin ? `${say('roster.unlisted')} · ${say(`roster.${origin}`)}` : say('roster.unlisted'),
    })),
    ...report.outsiders.flatMap(({ name, origin }) =>
      origin ? [{ text: name, detail: say(`roster.${origin}`) }] : [],
    ),
  ];
  const heading = say('roster.heading', { body: voice.body(report.body) });
  const card = linesCard({
    heading,
    intro: intro ? `${intro} ${present}` : present,
    rows,
    footer: report.absent.length + report.unlisted.length === 0 ? say('roster.agree') : undefined,
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: intro ?? heading };
}
