import { linesCard } from '../cards/lines/index.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { PlannedRecipient } from '../usecases/reminders/planRecipients.ts';
import type { ReminderPreview } from '../usecases/reminders/previewReminder.ts';
import { verbs } from './buttons.ts';

/** Who would be reminded, when, and who cannot be reached; with the button that sends it. */
export function reminderPreviewMessage(
  voice: Voice,
  preview: ReminderPreview,
  { nonce, mentions }: { readonly nonce: string; readonly mentions: boolean },
): OutgoingMessage & { readonly kind: 'card' } {
  const { say } = voice;
  const { meeting, item, recipients, scope } = preview;
  const body = voice.body(meeting.body);
  const heading = item
    ? say('preview.heading_case', { no: item.number, body })
    : say('preview.heading', { body, date: voice.date(meeting.startsAt) });
  const of = (kind: PlannedRecipient['prospect']['kind']) =>
    recipients.filter(({ prospect }) => prospect.kind === kind);
  const unreachable = of('unreachable');
  const canSend = of('message').length > 0 || (mentions && unreachable.length > 0);
  const { to } = scope;
  const data = {
    body: scope.body,
    meetingId: scope.meetingId,
    ...(scope.itemId !== undefined && { itemId: scope.itemId }),
    ...(to?.kind === 'party' && { party: to.party }),
    ...(to?.kind === 'person' && { person: to.person }),
    nonce,
  };
  const card = linesCard({
    heading,
    intro: introOf(voice, preview, of('message').length),
    rows: [
      ...rowOf(
        say('preview.message'),
        of('message').map((one) => personOf(voice, one)),
      ),
      ...rowOf(
        say('preview.unreachable'),
        unreachable.map((one) => personOf(voice, one)),
      ),
      ...rowOf(
        say('preview.digest'),
        of('digest').map((one) => personOf(voice, one)),
      ),
      ...rowOf(
        say('preview.paused'),
        of('paused').map((one) => personOf(voice, one)),
      ),
      ...(mentions && unreachable.length > 0 ? [{ text: say('preview.mention', { body }) }] : []),
    ],
    buttons: canSend ? [{ title: say('btn.remind'), verb: verbs.sendReminder, data, style: 'positive' }] : [],
    footer: canSend ? say('preview.looked') : undefined,
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}

function introOf({ say, moment }: Voice, { recipients, isNow, sendAt }: ReminderPreview, n: number): string {
  if (recipients.length === 0) return say('preview.none');
  if (n === 0) return say('preview.nobody_reached');
  if (isNow) return n === 1 ? say('preview.now.one') : say('preview.now', { n });
  const when = moment(sendAt);
  return n === 1 ? say('preview.later.one', { when }) : say('preview.later', { n, when });
}

function personOf({ say }: Voice, { person, items, prospect }: PlannedRecipient): string {
  const named = say('preview.person', { name: person.name, cases: items.map(({ number }) => number).join(', ') });
  return prospect.kind === 'unreachable' ? `${named}: ${say(`unreachable.${prospect.reason}`)}` : named;
}

function rowOf(label: string, names: readonly string[]) {
  return names.length === 0 ? [] : [{ text: `${label} (${names.length})`, detail: names.join('; ') }];
}
