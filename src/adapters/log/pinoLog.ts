import { type DestinationStream, type LevelWithSilent, pino, stdTimeFunctions } from 'pino';
import type { Log } from '../../ports/log.ts';

/** Logs one line of JSON per entry, with the time in UTC ISO 8601, to standard output unless told otherwise. */
export function createPinoLog(level: LevelWithSilent, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
