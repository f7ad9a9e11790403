import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/domain/instant.ts';
import { decideResponse, maxEntries, type ResponseEntry, standingAnswer } from '../../src/domain/response.ts';
import { anyEntry, anyInstant, anyPaper } from './arbitraries.ts';

const anyPresses = fc.array(anyEntry, { maxLength: 40 });
const paper = { version: 1, sha256: '1'.repeat(64) };
const acknowledged: ResponseEntry = {
  answer: 'acknowledged',
  at: instantOf(0),
  late: false,
  paper,
  role: 'member',
  language: 'nb',
  sentence: 'Jeg tar saken til orientering.',
};
const withdrawn: ResponseEntry = { ...acknowledged, answer: 'withdrawn' };
const wants: ResponseEntry = { ...acknowledged, answer: 'wantsDiscussion', reason: 'Økonomien' };

function press(entries: readonly ResponseEntry[], entry: ResponseEntry): readonly ResponseEntry[] {
  const decision = decideResponse(entries, entry);
  return decision.kind === 'added' ? decision.entries : entries;
}

/** What is left after people have pressed these, one after the other. */
function historyOf(presses: readonly ResponseEntry[]): readonly ResponseEntry[] {
  return presses.reduce(press, []);
}

describe('decideResponse', () => {
  it('takes a press that was known before as nothing new, whatever was pressed since', () => {
    const named = fc
      .array(anyEntry, { minLength: 1, maxLength: 20 })
      .map((entries) => entries.map((entry, n) => ({ ...entry, press: { id: `p${n}`, at: instantOf(n * 1_000) } })));
    fc.assert(
      fc.property(named, fc.nat(), (presses, n) => {
        const history = historyOf(presses);
        const again = presses[n % presses.length] as ResponseEntry;

        expect(press(history, again)).toEqual(history);
      }),
    );
  });

  it('takes a press that was overtaken by a later one as nothing new', () => {
    const first = { ...acknowledged, press: { id: '2', at: instantOf(2_000) } };
    const late = { ...withdrawn, press: { id: '1', at: instantOf(1_000) } };

    expect(press([first], late)).toEqual([first]);
  });

  it('takes the same answer again as nothing new, whenever it is pressed', () => {
    fc.assert(
      fc.property(anyPresses, anyEntry, anyInstant, (presses, entry, later) => {
        const once = press(historyOf(presses), entry);

        const twice = press(once, { ...entry, at: later });

        expect(twice).toEqual(once);
      }),
    );
  });

  it('only ever adds one entry at the end: nothing that was answered is lost or rewritten', () => {
    fc.assert(
      fc.property(anyPresses, anyEntry, (presses, entry) => {
        const before = historyOf(presses);

        const after = press(before, entry);

        expect(after.slice(0, before.length)).toEqual(before);
        expect(after.length - before.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves the history that it was given as it was', () => {
    fc.assert(
      fc.property(anyPresses, anyEntry, (presses, entry) => {
        const before = historyOf(presses);
        const copy = structuredClone(before);

        decideResponse(before, entry);

        expect(before).toEqual(copy);
      }),
    );
  });

  it('never has two equal answers side by side, nor begins with a withdrawal', () => {
    fc.assert(
      fc.property(anyPresses, (presses) => {
        const history = historyOf(presses);

        const repeated = history.filter((entry, index) => press(history.slice(0, index), entry).length === index);
        expect(repeated).toEqual([]);
        expect(history[0]?.answer).not.toBe('withdrawn');
      }),
    );
  });

  it('tells since when the answer has stood', () => {
    const decision = decideResponse([acknowledged], { ...acknowledged, at: instantOf(5000) });

    expect(decision).toEqual({ kind: 'unchanged', since: acknowledged });
  });

  it('has nothing to withdraw from someone who has not answered', () => {
    expect(decideResponse([], withdrawn)).toEqual({ kind: 'nothingToWithdraw' });
  });

  it('takes an answer to a new version of the paper as a new answer', () => {
    const again = { ...acknowledged, paper: { version: 2, sha256: '2'.repeat(64) } };

    expect(decideResponse([acknowledged], again)).toEqual({ kind: 'added', entries: [acknowledged, again] });
  });

  it('takes another reason for the same wish as a new answer', () => {
    const again = { ...wants, reason: 'Framdrifta' };

    expect(decideResponse([wants], again)).toEqual({ kind: 'added', entries: [wants, again] });
  });

  it('takes the last change of mind that there is room for, and no more', () => {
    const changes = Array.from({ length: maxEntries }, (_, index) => (index % 2 === 0 ? acknowledged : withdrawn));

    expect(historyOf(changes)).toHaveLength(maxEntries);
    expect(decideResponse(historyOf(changes), acknowledged)).toEqual({ kind: 'tooManyChanges' });
    expect(decideResponse(historyOf(changes), withdrawn)).toMatchObject({ kind: 'unchanged' });
  });
});

describe('standingAnswer', () => {
  it('is the last answer, when it is about this version of the paper and was not withdrawn', () => {
    fc.assert(
      fc.property(anyPresses, anyPaper, (presses, current) => {
        const entries = historyOf(presses);
        const last = entries.at(-1);

        const standing = standingAnswer({ entries }, current);

        const stands = last?.answer !== 'withdrawn' && last?.paper.version === current.version;
        expect(standing).toBe(stands ? last : undefined);
      }),
    );
  });

  it('is what was pressed last, on the version it was pressed on', () => {
    fc.assert(
      fc.property(anyPresses, anyEntry, (presses, entry) => {
        const entries = press(historyOf(presses), entry);

        const standing = standingAnswer({ entries }, entry.paper);

        expect(standing?.answer).toBe(entry.answer === 'withdrawn' ? undefined : entry.answer);
      }),
    );
  });

  it('is nothing for someone without a history', () => {
    expect(standingAnswer(undefined, paper)).toBeUndefined();
    expect(standingAnswer({ entries: [] }, paper)).toBeUndefined();
  });
});
