import type { Application, TurnState } from '@microsoft/teams-ai';
import type { Activity } from 'botbuilder';
import type { Log } from '../../ports/log.ts';
import { noTelemetry, type Telemetry } from '../../ports/telemetry.ts';
import type { TeamsBotAdapter, TurnResponse } from './botAdapter.ts';
import { type GateRules, refusalAtGate } from './gate.ts';

/** What the channel posted: the Authorization header (empty when absent) and the parsed body. */
export interface ChannelRequest {
  readonly authorization: string;
  readonly body: unknown;
}

const kinds = ['message', 'invoke', 'conversationUpdate', 'installationUpdate'];

/** The endpoint of the channel: gate, authentication, turn. Throws only when the token cannot be checked. */
export function createTeamsEndpoint(parts: {
  readonly adapter: TeamsBotAdapter;
  readonly application: Application<TurnState>;
  readonly rules: GateRules;
  readonly log: Log;
  readonly telemetry?: Telemetry;
}): (request: ChannelRequest) => Promise<TurnResponse> {
  const { telemetry = noTelemetry } = parts;

  return async (request) => {
    const start = performance.now();
    const type = kindOf(request.body);
    const response = await telemetry.span('turn', { type }, () => take(request));
    telemetry.measure('turn.ms', performance.now() - start, { type, status: response.status });
    return response;
  };

  async function take({ authorization, body }: ChannelRequest): Promise<TurnResponse> {
    const refusal = refusalAtGate(authorization, body, parts.rules);
    if (refusal) {
      parts.log.warn({ status: refusal.status, reason: refusal.reason }, 'request refused');
      return { status: refusal.status };
    }
    const response = await parts.adapter.receive(authorization, body as Activity, async (context) => {
      await parts.application.run(context);
    });
    if ('reason' in response) {
      parts.log.warn({ status: 401, reason: response.reason }, 'request refused');
      return { status: 401 };
    }
    return response;
  }
}

/** Of the few kinds there are: what anyone may send must not become as many names of figures. */
function kindOf(body: unknown): string {
  const { type } = (body ?? {}) as { readonly type?: unknown };
  return kinds.find((kind) => kind === type) ?? 'other';
}
