/** SQLite's extended result code (https://www.sqlite.org/rescode.html) of an error from `node:sqlite`, if it is one. */
export function sqliteCodeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
}
