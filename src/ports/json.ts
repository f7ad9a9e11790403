/** The value as JSON text. Throws `RangeError` when it is more than so many bytes of UTF-8, or not JSON at all. */
export function encodeJson(value: unknown, maxBytes: number): string {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) {
    throw new RangeError(`A value of type ${typeof value} is not JSON`);
  }
  const bytes = Buffer.byteLength(json);
  if (bytes > maxBytes) {
    throw new RangeError(`The JSON has ${bytes} bytes; at most ${maxBytes} are allowed`);
  }
  return json;
}
