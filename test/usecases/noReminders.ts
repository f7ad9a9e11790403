import type { OutgoingMessage } from '../../src/ports/messenger.ts';
import type { Deps } from '../../src/usecases/deps.ts';

const drawn = (text: string): OutgoingMessage => ({ kind: 'text', text });

/** For tests that are not about how reminders look, in a year without holidays. */
export const noReminders: Pick<Deps, 'reminderCards' | 'publicHolidays'> = {
  reminderCards: {
    waiting: ({ items }) => drawn(`venter: ${items.map(({ id }) => id).join()}`),
    digest: () => drawn('oppsummering'),
    mention: () => drawn('nevnt'),
    report: () => drawn('sendt'),
    missing: () => drawn('mangler'),
  },
  publicHolidays: async () => new Set(),
};
