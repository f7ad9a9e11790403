/** What is told with a figure: words of ours and numbers, never names or text of people. */
export type Attributes = Readonly<Record<string, string | number>>;

/** What is measured, each with its unit in its name. */
export type Figure = 'turn.ms' | 'store.ms' | 'store.requestUnits' | 'queue.ageMs' | 'deliveries';

/** Traces and figures for those who watch the bot. Never throws, and holds nothing up. */
export interface Telemetry {
  /** Adds one value; `deliveries` counts. */
  measure(figure: Figure, value: number, attributes: Attributes): void;
  /** Does the work as a span within the one it runs in, and tells of it when it fails. */
  span<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T>;
  /** Adds to the span that runs. */
  annotate(attributes: Attributes): void;
  /** Sends what has not been sent yet, and measures no more. */
  stop(): Promise<void>;
}

/** Watches nothing. */
export const noTelemetry: Telemetry = {
  measure() {},
  span: (_name, _attributes, work) => work(),
  annotate() {},
  stop: async () => undefined,
};
