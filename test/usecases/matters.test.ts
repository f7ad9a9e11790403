import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Case, itemIdOf } from '../../src/domain/case.ts';
import { caseOf, linkCases, matterOf } from '../../src/usecases/path/matters.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeAll(async () => {
  setting = await openSetting();
});
afterAll(() => setting.close());

let year = 3000;

/** Six cases that stand alone. */
async function cases(): Promise<readonly Case[]> {
  year += 1;
  const { records } = setting.deps;
  const made = ['AU', 'AU', 'AKG', 'AKG', 'SG', 'SG'].map((body, index): Case => {
    const key = { body, year, sequence: index + 1 };
    const paper = { version: 1, sha256: '1'.repeat(64) };
    const access = { kind: 'open' } as const;
    return { key, number: `${index + 1}/00`, type: 'vedtak', title: 'Sak', access, paper, meetingId: 'm' };
  });
  for (const each of made) {
    await records.cases.create(records.keys.casePartition(each.key), records.keys.case(each.key), each);
  }
  return made;
}

const anyLinks = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 8 });

it('however and in whichever order cases are linked, also at the same time, those connected are one matter, others not', async () => {
  await fc.assert(
    fc.asyncProperty(anyLinks, fc.boolean(), async (links, atOnce) => {
      const made = await cases();
      const link = async ([a, b]: readonly [number, number]) => {
        const [one, other] = await Promise.all(
          [a, b].map((index) => caseOf(setting.deps, made[index]?.key as Case['key'])),
        );
        if (one && other && a !== b) await linkCases(setting.deps, one, other);
      };
      if (atOnce) await Promise.all(links.map(link));
      else for (const each of links) await link(each);

      const groups = made.map((_, index) => index);
      for (const _ of made) {
        for (const [a, b] of links) {
          const least = Math.min(groups[a] ?? 0, groups[b] ?? 0);
          groups[a] = least;
          groups[b] = least;
        }
      }
      for (const [index, each] of made.entries()) {
        const now = await caseOf(setting.deps, each.key);
        const matter = now && (await matterOf(setting.deps, now));
        const expected = made.filter((_, other) => groups[other] === groups[index]).map(({ key }) => itemIdOf(key));
        const found = matter ? matter.cases.map(itemIdOf) : [itemIdOf(each.key)];
        expect(found.toSorted()).toEqual(expected.toSorted());
      }
    }),
    { numRuns: 40 },
  );
});
