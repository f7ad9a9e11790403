import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, ConfigurationBotFrameworkAuthentication, TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { channelIssuer } from './gate.ts';
import { createRecent } from './recent.ts';
import { createSingleAttemptClient } from './singleAttempt.ts';
import { tokenFault } from './tokenFault.ts';

/** How the bot proves who it is. `none` turns authentication off both ways: only for the local mode. */
export type BotCredentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'secret'; readonly appId: string; readonly tenantId: string; readonly secret: string }
  | {
      readonly kind: 'certificate';
      readonly appId: string;
      readonly tenantId: string;
      readonly thumbprint: string;
      readonly privateKey: string;
    }
  | { readonly kind: 'managedIdentity'; readonly appId: string; readonly tenantId: string };

/** A client of the connector at one service address. */
export type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** The answer to the channel's request. */
export interface TurnResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** Why no turn was run; `reason` is a word for the log. */
export interface RefusedToken {
  readonly status: 401;
  readonly reason: string;
}

/** The token is the same for all of them. */
const anyServiceUrl = 'https://smba.trafficmanager.net/teams/';

/** The SDK's own refusals, and those of its JWT library, which it lets through as they are. */
const refusedToken = z.union([
  z.object({ statusCode: z.literal([401, 403]) }),
  z.object({ name: z.literal(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']) }),
]);

/**
 * The adapter of teams-ai and botbuilder, without what its `process` does beside the turn: it writes errors to the console and their
 * messages into the answer.
 */
export class TeamsBotAdapter extends TeamsAdapter {
  readonly #appId: string;
  readonly #recent = createRecent<TurnResponse>(({ status }) => status < 500);
  readonly #connectors = new Map<string, Promise<Connector>>();

  /** The time-out is that of each request to the connector. */
  constructor(credentials: BotCredentials, timeoutMs = 10_000) {
    super(
      settingsOf(credentials),
      undefined,
      { requiredEndorsements: [], validateClaims: requireChannelIssuer },
      { httpClient: createSingleAttemptClient(timeoutMs) },
    );
    this.#appId = credentials.kind === 'none' ? '' : credentials.appId;
    this.#shareUserTokenClient();
  }

  /** Authenticates the activity and runs the turn; a repetition gets the same answer without one. 401 when the token is refused; throws when it cannot be checked. */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<TurnResponse | RefusedToken> {
    try {
      const authenticated = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      const { claims } = authenticated.claimsIdentity;
      const fault = this.#appId === '' ? undefined : await tokenFault(authorization, claims, activity);
      if (fault !== undefined) return { status: 401, reason: fault };
      // The SDK would build a client for each turn; ours all ask for the channel's audience, and share one.
      const connectorFactory = { create: (serviceUrl: string) => this.connectorFor(serviceUrl) };
      return await this.#recent(activity, async () => {
        const answer = await this.processActivity({ ...authenticated, connectorFactory }, activity, logic);
        return answer ?? { status: 200 };
      });
    } catch (error) {
      if (refusedToken.safeParse(error).success) {
        return { status: 401, reason: 'token' };
      }
      throw error;
    }
  }

  /**
   * A client for the connector at this address, which signs each request with the bot's own token. Clients are kept;
   * the gate and the tenant's region keep their number small.
   */
  connectorFor(serviceUrl: string): Promise<Connector> {
    const known = this.#connectors.get(serviceUrl);
    if (known) return known;
    const claims = this.createClaimsIdentity(this.#appId);
    const opening = this.botFrameworkAuthentication.createConnectorFactory(claims).create(serviceUrl);
    this.#connectors.set(serviceUrl, opening);
    opening.catch(() => this.#connectors.delete(serviceUrl));
    return opening;
  }

  /** Gets the bot's own token, the SDK's while that is good. Throws when the bot cannot prove who it is. */
  async checkCredentials(): Promise<void> {
    if (this.#appId === '') return;
    const { credentials } = await this.connectorFor(anyServiceUrl);
    const withToken = 'getToken' in credentials ? credentials.getToken : undefined;
    if (typeof withToken !== 'function') throw new TypeError('The SDK gave no credentials of an app');
    await withToken.call(credentials);
  }

  /** The SDK builds a client for signing people in at each turn, a good part of what a turn costs; we never use it. */
  #shareUserTokenClient(): void {
    const authentication = this.botFrameworkAuthentication;
    const create = authentication.createUserTokenClient.bind(authentication);
    let shared: ReturnType<typeof create> | undefined;
    authentication.createUserTokenClient = (claims) => {
      if (shared) return shared;
      shared = create(claims);
      shared.catch(() => {
        shared = undefined;
      });
      return shared;
    };
  }
}

/** The settings' names are the SDK's; a misspelt type would silently mean a multi-tenant bot. */
function settingsOf(credentials: BotCredentials) {
  if (credentials.kind === 'none') {
    return {};
  }
  const common = { MicrosoftAppId: credentials.appId, MicrosoftAppTenantId: credentials.tenantId };
  switch (credentials.kind) {
    case 'secret':
      return { ...common, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: credentials.secret };
    case 'certificate':
      return {
        ...common,
        MicrosoftAppType: 'SingleTenant',
        CertificateThumbprint: credentials.thumbprint,
        CertificatePrivateKey: credentials.privateKey,
      };
    case 'managedIdentity':
      return { ...common, MicrosoftAppType: 'UserAssignedMSI' };
  }
}

/** Shuts the SDK's other ways in: a token that the bot itself was given would otherwise do. */
async function requireChannelIssuer(claims: readonly { type: string; value: string }[]): Promise<void> {
  if (claims.find((claim) => claim.type === 'iss')?.value !== channelIssuer) {
    throw Object.assign(new Error('The token was not issued by the channel service'), { statusCode: 401 });
  }
}
