import { encodeJson } from '../../ports/json.ts';

const maxMessageBytes = 48_000;

/** The message as base64 of its JSON: the service loses control characters of plain text. Throws `RangeError`. */
export function encodeMessage(message: unknown): string {
  return base64(encodeJson(message, maxMessageBytes));
}

/** JSON text as the service carries it. */
export function base64(json: string): string {
  return Buffer.from(json).toString('base64');
}

/** What {@link encodeMessage} was given. Text of others is given as it is, for the consumer to refuse. */
export function decodeMessage(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString());
  } catch {
    return text;
  }
}
