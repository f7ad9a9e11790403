import { vi } from 'vitest';
import { createLimits } from '../../support/connector/limits.ts';
import type { VirtualTime } from '../../support/virtualTime.ts';

/** One message that Teams took. */
export interface Arrived {
  readonly conversationId: string;
  /** When the request left the bot, and when it came to Teams. */
  readonly leftMs: number;
  readonly atMs: number;
}

export interface VirtualTeams {
  readonly arrived: readonly Arrived[];
  /** Requests that broke a limit; they were answered with 429. */
  readonly refused: number;
  /** The most requests that were on their way at once. */
  readonly mostInFlight: number;
  /** The next message to the conversation is answered so, and not taken; or taken, and answered all the same. */
  answerOnce(conversationId: string, answer: Answer): void;
}

interface Answer {
  readonly status: number | 'hang';
  readonly code?: string;
  readonly retryAfter?: string;
  readonly taken?: boolean;
}

/** The address of the connector. */
export const teamsUrl = 'http://teams.example.test/';

/** Longer than the bot waits for any answer. */
const hangMs = 10_000;

/**
 * Teams in the place of the network, on the world's own clock, with its limits to the letter. Each way takes 40 to 60 ms,
 * so that messages arrive closer together or farther apart than they left.
 */
export function createVirtualTeams(time: VirtualTime): VirtualTeams {
  const limits = createLimits(() => time.nowMs);
  const arrived: Arrived[] = [];
  const answers = new Map<string, Answer>();
  const state = { inFlight: 0, most: 0, seed: 1 };

  /** The same at every run. */
  function oneWay(): number {
    state.seed = (state.seed * 16_807) % 2_147_483_647;
    return 40 + (state.seed / 2_147_483_647) * 20;
  }

  async function request(url: string | URL | Request): Promise<Response> {
    const leftMs = time.nowMs;
    const conversationId = decodeURIComponent(/conversations\/([^/]+)/.exec(String(url))?.[1] ?? '');
    await time.sleep(oneWay());
    const waitMs = limits.take(conversationId);
    if (waitMs !== undefined) {
      await time.sleep(oneWay());
      return failed({ status: 429, retryAfter: String(Math.ceil(waitMs / 1_000)) });
    }
    const answer = answers.get(conversationId);
    answers.delete(conversationId);
    if (!answer || answer.taken) arrived.push({ conversationId, leftMs, atMs: time.nowMs });
    await time.sleep(answer?.status === 'hang' ? hangMs : oneWay());
    return answer ? failed(answer) : Response.json({ id: String(arrived.length) }, { status: 201 });
  }

  const network = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string | URL | Request, given?: RequestInit) => {
    if (!String(url instanceof Request ? url.url : url).startsWith(teamsUrl)) return network(url, given);
    state.inFlight += 1;
    state.most = Math.max(state.most, state.inFlight);
    try {
      return await request(url);
    } finally {
      state.inFlight -= 1;
    }
  });

  return {
    arrived,
    get refused() {
      return limits.refused;
    },
    get mostInFlight() {
      return state.most;
    },
    answerOnce: (conversationId, answer) => void answers.set(conversationId, answer),
  };
}

function failed({ status, code = 'Fault', retryAfter }: Answer): Response {
  if (status === 'hang') throw Object.assign(new Error('No answer'), { name: 'TimeoutError' });
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  return Response.json({ error: { code, message: code } }, { status, headers });
}
