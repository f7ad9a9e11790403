import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Comment,
  checkComment,
  checkReason,
  decideEdit,
  maxCommentLength,
  maxEdits,
  maxReasonLength,
  standingWording,
  wordingId,
  wordingsOf,
} from '../../src/domain/comment.ts';
import { instantOf } from '../../src/domain/instant.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const anyControls = fc.string({ unit: fc.constantFrom('\u0000', '\u0007', '\u001b', '\u007f', '\u0085', ' ', '\r') });

describe('checkComment', () => {
  it('has nothing more to clean in what it has taken', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = checkComment(text);
        fc.pre(typeof once === 'string');

        expect(checkComment(once)).toBe(once);
      }),
    );
  });

  it('stores well-formed text in one form of Unicode, without control characters and blank ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = checkComment(text);
        fc.pre(typeof stored === 'string');

        expect(stored).toBe(stored.normalize('NFC').trim());
        expect(stored.isWellFormed()).toBe(true);
        expect(stored).not.toMatch(/[^\P{Cc}\n\t]/u);
      }),
    );
  });

  it('refuses what is blank or nothing but control characters', () => {
    fc.assert(
      fc.property(anyControls, (text) => {
        expect(checkComment(text)).toEqual({ kind: 'refused', refusal: { kind: 'commentEmpty' } });
      }),
    );
  });

  it.each([
    'Vi støtter forslaget, men ber om et møte før jul.',
    'Eg er ikkje samd – sjå vedlegget «økonomi».',
    'Várdduhuvvon ášši; Sámediggi áiggošii čielggadit dan – đ, ŋ, š, ŧ, ž.',
    'Fint 👍🏽, takk 👩‍👩‍👧‍👦 🇳🇴',
    'Første linje\n\n\t• innrykket',
    '<script>alert(1)</script> & "hermetegn" \\ {a} $b',
  ])('keeps what people write, to the letter: %s', (text) => {
    expect(checkComment(text)).toBe(text);
  });

  it('takes letters that were put together of two signs as the one they are', () => {
    expect(checkComment('A\u030Alesund, c\u030Cielggadit')).toBe('Ålesund, čielggadit');
  });

  it('takes the line ends of every system as one', () => {
    expect(checkComment('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('replaces half of a sign, so that it can be stored and sent', () => {
    expect(checkComment('a\ud83db')).toBe('a\ufffdb');
  });

  it('takes a text of just the length, and refuses one more with both numbers', () => {
    expect(checkComment('å'.repeat(maxCommentLength))).toHaveLength(maxCommentLength);
    expect(checkComment('å'.repeat(maxCommentLength + 1))).toEqual({
      kind: 'refused',
      refusal: { kind: 'commentTooLong', length: maxCommentLength + 1, limit: maxCommentLength },
    });
  });

  it('measures what would be stored, not the blanks around it', () => {
    expect(checkComment(`  ${'å'.repeat(maxCommentLength)}\n`)).toHaveLength(maxCommentLength);
  });
});

describe('checkReason', () => {
  it('needs none', () => {
    expect(checkReason('')).toBeUndefined();
    expect(checkReason(' \n ')).toBeUndefined();
  });

  it('cleans as a comment is cleaned', () => {
    expect(checkReason(' A\u030Apent\u0007 spørsmål ')).toBe('Åpent spørsmål');
  });

  it('takes one of just the length, and refuses one more', () => {
    expect(checkReason('å'.repeat(maxReasonLength))).toHaveLength(maxReasonLength);
    expect(checkReason('å'.repeat(maxReasonLength + 1))).toMatchObject({
      refusal: { kind: 'reasonTooLong', length: maxReasonLength + 1, limit: maxReasonLength },
    });
  });
});

describe('decideEdit', () => {
  const first: Comment = {
    id: 'c',
    itemId: 'SG-2020-71',
    entraId: 'e',
    person: 'p',
    name: 'Odd',
    text: 'Første',
    at: instantOf(0),
    late: false,
  };
  const saying = (text: string) => ({ text, at: instantOf(1_000), late: true });

  it('keeps every earlier wording as it was, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Første', 'Andre', 'Tredje'), { maxLength: 12 }), (texts) => {
        const kept = texts.reduce((comment, text) => {
          const decision = decideEdit(comment, comment.edits?.length ?? 0, saying(text));
          return decision.kind === 'edited' ? decision.comment : comment;
        }, first);
        const distinct = ['Første', ...texts].filter((text, at, all) => text !== all[at - 1]);

        expect(wordingsOf(kept).map(({ text }) => text)).toEqual(distinct);
        expect(standingWording(kept).text).toBe(distinct.at(-1));
      }),
    );
  });

  it('does not put what was written on an older wording over a newer one', () => {
    const second = decideEdit(first, 0, saying('Andre'));
    if (second.kind !== 'edited') throw new Error(second.kind);

    expect(decideEdit(second.comment, 0, saying('Tredje'))).toEqual({ kind: 'overtaken' });
    expect(decideEdit(second.comment, 0, saying('Andre'))).toEqual({ kind: 'unchanged' });
  });

  it('names each wording differently, so that a mark on one does not mean the next', () => {
    const second = decideEdit(first, 0, saying('Andre'));

    expect(wordingId(first)).toBe('c');
    expect(second.kind === 'edited' && wordingId(second.comment)).not.toBe('c');
  });

  it('ends somewhere', () => {
    const edits = Array.from({ length: maxEdits }, (_, at) => saying(String(at)));

    expect(decideEdit({ ...first, edits }, maxEdits, saying('En til'))).toEqual({ kind: 'tooManyEdits' });
  });
});
