import { z } from 'zod/v4';
import { type BotCredentials, readCredentials } from './config/credentials.ts';
import { type Environment, faultsOf, present } from './config/environment.ts';
import { readLocal } from './config/local.ts';
import { type PaceSettings, readPace } from './config/pace.ts';
import { readServices, type Services } from './config/services.ts';
import { readTelemetry, type TelemetrySettings } from './config/telemetry.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What every start needs, in either mode. */
interface Settings extends Services {
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** The one tenant this deployment serves, lower case. */
  readonly tenantId: string;
  /** Where people reach this bot, without a slash at its end; absent when it is not told. */
  readonly publicUrl?: string | undefined;
  /** A path, or the address of a blob in the account that originals are kept in. */
  readonly cooperationFile: string;
  /** Whether to take work off the queue; a staging slot does not, or it would drain production's. On unless told. */
  readonly workers?: 'on' | 'off';
  readonly logLevel: (typeof logLevels)[number];
  /** How much one replica takes on; the usual when it is not told. */
  readonly pace?: PaceSettings | undefined;
  /** Where traces and figures go; without it, nowhere. */
  readonly telemetry?: TelemetrySettings | undefined;
  /** The program that makes PDFs, `soffice`; without it, there are none. */
  readonly pdfConverter?: string | undefined;
  /** How long it goes on taking requests after it was asked to end, for the load balancer to hear of it. */
  readonly graceMs?: number | undefined;
}

/**
 * How to run. `local` has no authentication and listens on the loopback address only; `production` always has
 * complete credentials.
 */
export type Config =
  | (Settings & { readonly mode: 'local' })
  | (Settings & { readonly mode: 'production'; readonly credentials: BotCredentials });

/** Why the program cannot start: for each fault the variable's name and what to do. Never holds a variable's secret. */
export interface ConfigFaults {
  readonly faults: readonly string[];
}

const common = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(3978),
  SAKSGANG_PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  /** Set by Azure App Service. */
  WEBSITE_HOSTNAME: z
    .string()
    .regex(/^[a-z0-9.-]+$/i)
    .optional(),
  SAKSGANG_COOPERATION: z.string().default('config/cooperation.yaml'),
  SAKSGANG_WORKERS: z.enum(['on', 'off']).optional(),
  SAKSGANG_LOG_LEVEL: z.enum(logLevels).default('info'),
  SAKSGANG_PDF_CONVERTER: z
    .string()
    .regex(/^(?:\/|[a-z]:\\)/i)
    .optional(),
  SAKSGANG_GRACE_SECONDS: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .optional(),
});

/** In production; nobody stands in front of a bot in local mode. */
const usualGraceSeconds = 5;

const commonAdvice = {
  SAKSGANG_PUBLIC_URL: 'must be the https address at which people reach the bot.',
  SAKSGANG_PDF_CONVERTER: 'must be the full path of LibreOffice’s program, such as /usr/bin/soffice.',
  SAKSGANG_GRACE_SECONDS: 'must be a number of seconds from 0 to 99.',
  PORT: 'must be a port number from 0 to 65535 (0 takes any free port).',
  SAKSGANG_WORKERS: 'must be on or off.',
  SAKSGANG_LOG_LEVEL: `must be one of ${logLevels.join(', ')}.`,
};

const foreignRegister =
  'SAKSGANG_COOPERATION: must be a path, or an address in the account of SAKSGANG_BLOB_URL: ' +
  'https://ACCOUNT.blob.core.windows.net/CONTAINER/FILE.';

const bothOrNeither =
  'SAKSGANG_COSMOS_ENDPOINT, SAKSGANG_QUEUE_URL: set both for Azure, or neither for a database file on this machine.';

const originalsApart =
  'SAKSGANG_BLOB_URL: is needed with SAKSGANG_COSMOS_ENDPOINT: a replica that keeps the originals of papers on its own ' +
  'disk does not show them to the others, and loses them when it is replaced.';

/**
 * Reads the configuration from environment variables; blank ones count as not set. Tells every fault at once.
 *
 * Production is the rule: only `SAKSGANG_LOCAL=1` gives the mode without authentication, and never together with
 * `NODE_ENV=production` or credentials. The names `MicrosoftApp…` are those that Azure gives its bots.
 */
export function loadConfig(env: Environment): Config | ConfigFaults {
  const variables = present(env);
  const mode = variables.SAKSGANG_LOCAL === '1' ? 'local' : 'production';
  const parsed = common.safeParse(variables);
  const faults = parsed.success ? [] : faultsOf(parsed.error, commonAdvice);
  const services = readServices(variables);
  if ('faults' in services) faults.push(...services.faults);
  else if ((services.cosmos === undefined) !== (services.queue === undefined)) faults.push(bothOrNeither);
  if (mode === 'production' && !('faults' in services) && services.cosmos && !services.blobs)
    faults.push(originalsApart);
  if (!('faults' in services) && isForeign(variables.SAKSGANG_COOPERATION, services.blobs))
    faults.push(foreignRegister);

  const pace = readPace(variables, mode);
  if (pace && 'faults' in pace) faults.push(...pace.faults);

  const telemetry = readTelemetry(variables);
  if (telemetry && 'faults' in telemetry) faults.push(...telemetry.faults);

  const told = {
    ...(pace && !('faults' in pace) && { pace }),
    ...(telemetry && !('faults' in telemetry) && { telemetry }),
  };

  if (mode === 'local') {
    const local = readLocal(variables);
    if ('faults' in local) faults.push(...local.faults);
    if (!parsed.success || 'faults' in local || 'faults' in services || faults.length > 0) return { faults };
    const { tenantId } = local;
    return { mode: 'local', host: '127.0.0.1', tenantId, ...told, ...settingsOf(parsed.data), ...services };
  }

  if (![undefined, '0'].includes(variables.SAKSGANG_LOCAL)) {
    faults.push('SAKSGANG_LOCAL: must be 1 to run locally without authentication; remove it to run in production.');
  }
  const credentials = readCredentials(variables);
  if ('faults' in credentials) faults.push(...credentials.faults);
  if (!parsed.success || 'faults' in credentials || 'faults' in services || faults.length > 0) return { faults };
  const { tenantId } = credentials;
  const settings = settingsOf(parsed.data, usualGraceSeconds);
  return { mode: 'production', host: '0.0.0.0', tenantId, credentials, ...told, ...settings, ...services };
}

/** Whether the register is at an address that our token for the blob service must not be shown to. */
function isForeign(place: string | undefined, blobs: Services['blobs']): boolean {
  if (place === undefined || !/^https?:/i.test(place)) return false;
  const account = blobs?.url.replace(/\/*$/, '/');
  return account === undefined || !place.startsWith(account) || !/^[^/?#]+\/[^?#]+$/.test(place.slice(account.length));
}

function settingsOf(
  data: z.output<typeof common>,
  usualGrace?: number,
): Omit<Settings, keyof Services | 'host' | 'tenantId' | 'pace' | 'telemetry'> {
  const grace = data.SAKSGANG_GRACE_SECONDS ?? usualGrace;
  const host = data.WEBSITE_HOSTNAME;
  const publicUrl =
    data.SAKSGANG_PUBLIC_URL?.replace(/\/+$/, '') ?? (host === undefined ? undefined : `https://${host}`);
  return {
    port: data.PORT,
    ...(publicUrl !== undefined && { publicUrl }),
    cooperationFile: data.SAKSGANG_COOPERATION,
    ...(data.SAKSGANG_WORKERS !== undefined && { workers: data.SAKSGANG_WORKERS }),
    logLevel: data.SAKSGANG_LOG_LEVEL,
    ...(data.SAKSGANG_PDF_CONVERTER !== undefined && { pdfConverter: data.SAKSGANG_PDF_CONVERTER }),
    ...(grace !== undefined && { graceMs: grace * 1_000 }),
  };
}
