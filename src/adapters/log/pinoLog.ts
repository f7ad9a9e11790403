import { type DestinationStream, type LevelWithSilent, pino, stdTimeFunctions } from 'pino';
import type { Log } from '../../ports/log.ts';
import { createMask } from './mask.ts';

/**
 * Logs one line of JSON per entry, with the time in UTC ISO 8601, to standard output unless told otherwise. The secrets,
 * and what looks like one, are masked wherever they come from: an SDK's error can repeat what it was given.
 */
export function createPinoLog(
  level: LevelWithSilent,
  destination: DestinationStream = pino.destination(1),
  secrets: readonly string[] = [],
): Log {
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime };
  const mask = createMask(secrets);
  const logger = pino(options, { write: (line) => destination.write(mask(line)) });
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
