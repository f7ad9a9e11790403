import { expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/instant.ts';
import { csvOf } from '../../../src/usecases/outcome/exportDecisions.ts';
import type { Decision } from '../../../src/usecases/records/types.ts';

function decision(title: string, text = ''): Decision {
  const at = '2026-12-18T09:00:00.000Z' as Instant;
  return {
    itemId: 'SG-2026-1',
    meetingId: 'SG-2026-12-18',
    key: { body: 'SG', year: 2026, sequence: 1 },
    number: '1/26',
    title,
    type: 'vedtak',
    access: { kind: 'open' },
    startsAt: at,
    outcome: { kind: 'adopted', text, tasks: [], at, by: 'kari', source: 'form' },
  };
}

const csv = (...decisions: readonly Decision[]) => csvOf({ decisions, withheld: new Set(), query: {} }, 'Europe/Oslo');

it.each(['=1+1', '+47 55', '-1', '@SUM(A1)', '\t=1', ' =cmd|x'])(
  'a cell that a spreadsheet would take for a formula stays text: «%s»',
  (title) => {
    expect(csv(decision(title))).toContain(`"'${title}"`);
  },
);

it('quotes, semicolons and line breaks stay in their cell', () => {
  expect(csv(decision('Han sa «nei»; "aldri"', 'a\nb'))).toContain('"Han sa «nei»; ""aldri""";adopted;"a\nb"');
});
