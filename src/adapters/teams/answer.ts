import { z } from 'zod/v4';
import { ConnectorFailure } from './connectorFailure.ts';

/** Codes are words of the platform; what is none could repeat what was sent, and codes are logged. */
const word = z.string().regex(/^\w{1,80}$/);
const usualError = z.object({ error: z.object({ code: word }) });
const nestedError = z.object({ message: z.string() });
const subCode = z.object({ subCode: word });

/** The failure that an answer of 300 or more means. Knows both shapes of error that the Teams connector sends. */
export function failureOf(status: number, retryAfter: string | null, body: string): ConnectorFailure {
  return new ConnectorFailure({
    kind: 'answered',
    status,
    code: errorCode(body),
    retryAfterMs: retryAfter === null ? undefined : milliseconds(retryAfter),
  });
}

/** `{"error":{"code":…}}`, or `{"errorCode":209,"message":"{\"subCode\":…}"}`. */
function errorCode(body: string): string | undefined {
  const parsed = json(body);
  const usual = usualError.safeParse(parsed).data?.error.code;
  if (usual) {
    return usual;
  }
  const message = nestedError.safeParse(parsed).data?.message;
  return message ? subCode.safeParse(json(message)).data?.subCode : undefined;
}

/** Retry-After as seconds or as an HTTP date. */
function milliseconds(retryAfter: string): number | undefined {
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
