import { afterEach, expect, test, vi } from 'vitest';
import type { RoundReport } from '../../../src/ports/reminderCards.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import { startWorker } from '../../../src/usecases/jobs/worker.ts';
import { startRound } from '../../../src/usecases/reminders/startRound.ts';
import { createVirtualTeams, teamsUrl } from './virtualTeams.ts';
import { createReminderWorld } from './world.ts';

afterEach(() => vi.unstubAllGlobals());

const sgChat = { id: '19:sg', scope: 'group', tenantId: 't', serviceUrl: teamsUrl } as const;

test.each([
  ['takes it', undefined, 1, false, true],
  ['asks to wait, and then takes it', { status: 429, retryAfter: '2' }, 1, false, true],
  ['does not say whether it was taken', { status: 504, taken: true }, 1, true, false],
  ['refuses it', { status: 403, code: 'BotNotInConversationRoster' }, 0, false, false],
] as const)(
  'when Teams %s, who was not reached is mentioned at most once, and the secretariat is told what is known',
  async (_what, fault, arrived, isUnknown, isMentioned) => {
    const world = await createReminderWorld(2, 1);
    const { time, meeting, round } = world;
    const teams = createVirtualTeams(time);
    const reports: RoundReport[] = [];
    const deps: Deps = {
      ...world.deps,
      messenger: { ...world.deps.messenger, roster: async () => [] },
      reminderCards: {
        ...world.deps.reminderCards,
        report: (report) => {
          reports.push(report);
          return { kind: 'text', text: 'sendt' };
        },
      },
    };
    const { keys, bindings } = deps.records;
    const binding = { body: 'SG', conversation: sgChat, changedAt: time.clock(), changedBy: 'test' };
    await time.during(bindings.create(keys.bindingPartition, keys.binding('SG'), binding));
    await world.addSecretary();
    teams.answerOnce('a:0', { status: 403, code: 'ConversationBlockedByUser' });
    if (fault) teams.answerOnce(sgChat.id, fault);

    await startRound(deps)(round);
    const worker = startWorker(deps, { idlePollMs: 1_000, drawPublished: () => [], sleep: time.sleep });
    await time.until(() => reports.length > 0);
    const endMs = time.nowMs + 120_000;
    await time.until(() => time.nowMs > endMs);
    void worker.stop();

    const [report] = reports;
    const blocked = report?.deliveries.map(({ state }) => state).find(({ kind }) => kind === 'unreachable');
    expect(meeting.id).toBe(report?.meeting.id);
    expect(teams.arrived.filter(({ conversationId }) => conversationId === sgChat.id)).toHaveLength(arrived);
    expect(report?.isMentionUnknown).toBe(isUnknown);
    expect(blocked && 'mentioned' in blocked ? (blocked.mentioned ?? false) : false).toBe(isMentioned);
    expect(reports).toHaveLength(1);
  },
);
