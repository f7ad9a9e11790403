import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace';

/** Where traces and figures go. */
export interface Destinations {
  /** An OpenTelemetry collector; its address without `/v1/…`. */
  readonly collector?: string;
  /** A component of Application Insights, and which managed identity writes to it. */
  readonly insights?: { readonly connectionString: string; readonly clientId?: string };
}

interface Exporters {
  readonly traces: SpanExporter;
  readonly figures: PushMetricExporter;
}

/** Those that send to each of the destinations; only their libraries are loaded. */
export async function exportersTo({ collector, insights }: Destinations): Promise<readonly Exporters[]> {
  return Promise.all([
    ...(collector === undefined ? [] : [toCollector(collector)]),
    ...(insights === undefined ? [] : [toInsights(insights)]),
  ]);
}

/** Over OTLP/HTTP. Headers are read from `OTEL_EXPORTER_OTLP_HEADERS` by the library. */
async function toCollector(address: string): Promise<Exporters> {
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { OTLPMetricExporter } = await import('@opentelemetry/exporter-metrics-otlp-http');
  const url = (signal: string) => `${address.replace(/\/+$/, '')}/v1/${signal}`;
  return {
    traces: new OTLPTraceExporter({ url: url('traces') }),
    figures: new OTLPMetricExporter({ url: url('metrics') }),
  };
}

/** With a token of the identity's. What could not be sent is not kept on the machine's disk. */
async function toInsights({ connectionString, clientId }: NonNullable<Destinations['insights']>): Promise<Exporters> {
  const { AzureMonitorTraceExporter, AzureMonitorMetricExporter } = await import(
    '@azure/monitor-opentelemetry-exporter'
  );
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const credential =
    clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
  const options = { connectionString, credential, disableOfflineStorage: true };
  return { traces: new AzureMonitorTraceExporter(options), figures: new AzureMonitorMetricExporter(options) };
}
