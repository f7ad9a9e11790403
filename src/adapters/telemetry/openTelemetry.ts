import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Figure, Telemetry } from '../../ports/telemetry.ts';
import { type Destinations, exportersTo } from './exporters.ts';

const figures = {
  'turn.ms': { unit: 'ms', description: 'From the request to the answer' },
  'store.ms': { unit: 'ms', description: 'One call to the store' },
  'store.requestUnits': { unit: '{RU}', description: 'What one request to Cosmos DB cost' },
  'queue.ageMs': { unit: 'ms', description: 'From enqueueing to taking, an intended delay included' },
  deliveries: { unit: '{message}', description: 'Messages and updates to Teams, by their fate' },
} as const satisfies Record<Figure, object>;

/** Sends traces and figures to each of the destinations. One that is away costs the figures and nothing else. */
export async function openTelemetry(destinations: Destinations): Promise<Telemetry> {
  const exporters = await exportersTo(destinations);
  const resource = resourceFromAttributes({ 'service.name': 'saksgang' });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const tracers = new TracerProvider({
    resource,
    spanProcessors: exporters.map(({ traces }) => new BatchSpanProcessor({ exporter: traces })),
  });
  const meters = new MeterProvider({
    resource,
    readers: exporters.map(({ figures }) => new PeriodicExportingMetricReader({ exporter: figures })),
  });
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
    span: (name, attributes, work) =>
      tracer.startActiveSpan(name, { attributes, kind: kindOf(name) }, (span) => during(span, work)),
    annotate: (attributes) => void trace.getActiveSpan()?.setAttributes(attributes),
    async stop() {
      await Promise.allSettled([tracers.shutdown(), meters.shutdown()]);
      context.disable();
    },
  };
}

/** A turn comes in; every other span is a call to someone else. */
function kindOf(name: string): SpanKind {
  return name === 'turn' ? SpanKind.SERVER : SpanKind.CLIENT;
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
