import { context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Figure, Telemetry } from '../../ports/telemetry.ts';

const figures = {
  'turn.ms': { unit: 'ms', description: 'From the request to the answer' },
  'store.ms': { unit: 'ms', description: 'One call to the store' },
  'store.requestUnits': { unit: '{RU}', description: 'What one request to Cosmos DB cost' },
  'queue.ageMs': { unit: 'ms', description: 'From enqueueing to taking, an intended delay included' },
  deliveries: { unit: '{message}', description: 'Messages and updates to Teams, by their fate' },
} as const satisfies Record<Figure, object>;

/**
 * Sends traces and figures to an OpenTelemetry collector over OTLP/HTTP; `endpoint` without `/v1/…`. Headers for it are
 * read from `OTEL_EXPORTER_OTLP_HEADERS` by the library. A collector that is away costs the figures and nothing else.
 */
export function openTelemetry(endpoint: string): Telemetry {
  const resource = resourceFromAttributes({ 'service.name': 'saksgang' });
  const url = (signal: string) => `${endpoint.replace(/\/+$/, '')}/v1/${signal}`;
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const tracers = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: url('traces') }) })],
  });
  const reader = new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter({ url: url('metrics') }) });
  const meters = new MeterProvider({ resource, readers: [reader] });
  const tracer = tracers.getTracer('saksgang');
  const meter = meters.getMeter('saksgang');
  const counter = meter.createCounter('saksgang.deliveries', figures.deliveries);
  const histograms = new Map(
    (Object.keys(figures) as Figure[]).map((name) => [name, meter.createHistogram(`saksgang.${name}`, figures[name])]),
  );

  return {
    measure(figure, value, attributes) {
      if (figure === 'deliveries') counter.add(value, attributes);
      else histograms.get(figure)?.record(value, attributes);
    },
    span: (name, attributes, work) => tracer.startActiveSpan(name, { attributes }, (span) => during(span, work)),
    annotate: (attributes) => void trace.getActiveSpan()?.setAttributes(attributes),
    async stop() {
      await Promise.allSettled([tracers.shutdown(), meters.shutdown()]);
      context.disable();
    },
  };
}

/** Of an error only its name: its message could repeat what a person wrote. */
async function during<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : typeof error });
    throw error;
  } finally {
    span.end();
  }
}
