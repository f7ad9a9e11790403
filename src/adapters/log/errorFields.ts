/** What a log line tells about something thrown, whatever it is: its name, message and stack, and its cause's name. */
export function errorFields(thrown: unknown): Readonly<Record<string, unknown>> {
  if (!(thrown instanceof Error)) {
    return { errorName: typeof thrown, errorMessage: String(thrown) };
  }
  const cause =
    thrown.cause instanceof Error ? { causeName: thrown.cause.name, causeMessage: thrown.cause.message } : {};
  return { errorName: thrown.name, errorMessage: thrown.message, stack: thrown.stack, ...cause };
}
