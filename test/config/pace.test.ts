import { describe, expect, it } from 'vitest';
import { readPace, usualPace } from '../../src/config/pace.ts';

describe('the pace', () => {
  it('is the usual when nothing is told', () => {
    expect(readPace({}, 'production')).toBeUndefined();
    expect(usualPace('production')).toEqual({ personPerMinute: 180, conversationPerMinute: 1_800, turnsAtOnce: 256 });
  });

  it('is as told, and the usual for the rest', () => {
    expect(readPace({ SAKSGANG_PERSON_PER_MINUTE: '60' }, 'production')).toEqual({
      ...usualPace('production'),
      personPerMinute: 60,
    });
  });

  it.each(['0', '-1', '1.5', 'many', '99999999', ' 5'])('cannot be «%s»', (text) => {
    expect(readPace({ SAKSGANG_TURNS_AT_ONCE: text, SAKSGANG_PERSON_PER_MINUTE: text }, 'local')).toEqual({
      faults: [
        'SAKSGANG_PERSON_PER_MINUTE: must be a whole number from 1 to 9999999.',
        'SAKSGANG_TURNS_AT_ONCE: must be a whole number from 1 to 9999999.',
      ],
    });
  });
});
