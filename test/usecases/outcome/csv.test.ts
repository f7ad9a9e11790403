import { beforeAll, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/instant.ts';
import { createVoices } from '../../../src/text/voice.ts';
import type { Decision } from '../../../src/usecases/records/types.ts';
import { decisionsFile } from '../../../src/views/decisionsFile.ts';
import { sampleCooperation } from '../../support/saksgang/startSaksgang.ts';

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

let voices: ReturnType<typeof createVoices>;

beforeAll(async () => {
  voices = createVoices(await sampleCooperation());
});

function csv(...decisions: readonly Decision[]): string {
  return decisionsFile(voices.nb, { decisions, withheld: new Set(), query: {} }, 'Europe/Oslo').text;
}

it.each(['=1+1', '+47 55', '-1', '@SUM(A1)', '\t=1', ' =cmd|x'])(
  'a cell that a spreadsheet would take for a formula stays text: «%s»',
  (title) => {
    expect(csv(decision(title))).toContain(`"'${title}"`);
  },
);

it('quotes, semicolons and line breaks stay in their cell', () => {
  expect(csv(decision('Han sa «nei»; "aldri"', 'a\nb'))).toContain('"Han sa «nei»; ""aldri""";Vedtatt;"a\nb"');
});

it.each([
  ['nb', 'dato;organ;sak;sakstype;tittel;utfall;vedtak;oppfølging;unntatt', 'Vedtakssak;Sykkelstrategi;Vedtatt'],
  ['nn', 'dato;organ;sak;sakstype;tittel;utfall;vedtak;oppfølging;unnateke', 'Vedtakssak;Sykkelstrategi;Vedteken'],
  ['en', 'date;body;case;type;title;outcome;decision;follow-up;exempt', 'For decision;Sykkelstrategi;Adopted'],
] as const)('is in the language of who asks: %s', (language, heads, row) => {
  const list = { decisions: [decision('Sykkelstrategi')], withheld: new Set<string>(), query: { body: 'SG' } };

  const { text } = decisionsFile(voices[language], list, 'Europe/Oslo');

  expect(text).toContain(heads);
  expect(text).toContain(row);
});
