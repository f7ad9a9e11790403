/** What a log line tells about something thrown, whatever it is: its name, message and stack, and its cause's name. */
export function errorFields(thrown: unknown): Readonly<Record<string, unknown>> {
  if (!(thrown instanceof Error)) {
    return { errorName: typeof thrown, errorMessage: String(thrown) };
  }
  const cause =
    thrown.cause instanceof Error ? { causeName: thrown.cause.name, causeMessage: thrown.cause.message } : {};
  // A parser's message repeats the text it could not read.
  if (thrown instanceof SyntaxError) return { errorName: thrown.name, stack: framesOf(thrown) };
  return { errorName: thrown.name, errorMessage: thrown.message, stack: thrown.stack, ...cause };
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
