import { z } from 'zod/v4';
import { type Environment, faultsOf, guid, present } from './environment.ts';

/** A component of Application Insights, which is written to with the managed identity. */
export interface InsightsSettings {
  readonly connectionString: string;
  /** Chooses among several identities. */
  readonly clientId?: string;
}

/** Where traces and figures go: to each that is named. */
export interface TelemetrySettings {
  /** An OpenTelemetry collector, over OTLP/HTTP; its address without `/v1/…`. */
  readonly collector?: string;
  /** What is sent along to it. The library reads the variable itself; it is here so that it is known as a secret. */
  readonly headers?: string;
  readonly insights?: InsightsSettings;
}

const schema = z.object({
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z.string().transform(componentOf).optional(),
  AZURE_CLIENT_ID: z.string().optional(),
});

const advice = {
  OTEL_EXPORTER_OTLP_ENDPOINT: 'must be the http or https address of an OpenTelemetry collector.',
  APPLICATIONINSIGHTS_CONNECTION_STRING:
    'must be that of a component of Application Insights: ' +
    'InstrumentationKey=…;IngestionEndpoint=https://….applicationinsights.azure.com/.',
};

/** What the environment says of where traces and figures go; undefined when it says nothing. Tells every fault at once. */
export function readTelemetry(
  env: Environment,
): TelemetrySettings | undefined | { readonly faults: readonly string[] } {
  const { data, error } = schema.safeParse(present(env));
  if (!data) return { faults: faultsOf(error, advice) };
  const { OTEL_EXPORTER_OTLP_ENDPOINT: collector, APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString } = data;
  if (collector === undefined && connectionString === undefined) return undefined;
  const { AZURE_CLIENT_ID: clientId, OTEL_EXPORTER_OTLP_HEADERS: headers } = data;
  return {
    ...(collector !== undefined && { collector, ...(headers !== undefined && { headers }) }),
    ...(connectionString !== undefined && {
      insights: { connectionString, ...(clientId !== undefined && { clientId }) },
    }),
  };
}

/** Of a connection string only what is needed: no other place, and no other audience for our token, gets through. */
function componentOf(text: string, { addIssue }: z.RefinementCtx): string {
  const parts = new Map(text.split(';').map((part) => [part.slice(0, part.indexOf('=')).trim().toLowerCase(), part]));
  const told = (name: string) =>
    parts
      .get(name.toLowerCase())
      ?.replace(/^[^=]*=/, '')
      .trim();
  const key = guid.safeParse(told('InstrumentationKey'));
  const endpoint = told('IngestionEndpoint') ?? '';
  if (!key.success || !/^https:\/\/[a-z0-9-]+(?:\.in)?\.applicationinsights\.azure\.com\/?$/i.test(endpoint)) {
    addIssue({ code: 'custom', message: 'is not a connection string' });
    return z.NEVER;
  }
  return `InstrumentationKey=${key.data};IngestionEndpoint=${endpoint}`;
}
