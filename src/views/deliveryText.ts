import type { Voice } from '../text/voice.ts';
import type { Delivery } from '../usecases/reminders/types.ts';

/** What has become of a person's last reminder, in a few words. */
export function deliveryText(voice: Voice, delivery: Delivery | undefined): string {
  const { say } = voice;
  if (!delivery) return say('ledger.none');
  const { state, tries } = delivery;
  switch (state.kind) {
    case 'sent':
      return say('ledger.sent', { date: voice.date(state.at), time: voice.time(state.at) });
    case 'unreachable': {
      const reason = say(`unreachable.${state.reason}`);
      return say(state.mentioned ? 'ledger.mentioned' : 'ledger.unreachable', { reason });
    }
    case 'dropped':
      return say('ledger.dropped', { reason: say(`dropped.${state.reason}`) });
    case 'failed': {
      const status = tries.at(-1)?.status;
      return status === undefined ? say('ledger.failed') : say('ledger.failed_with', { status });
    }
    case 'queued':
    case 'sending':
    case 'answered':
    case 'unknown':
      return say(`ledger.${state.kind}`);
  }
}
