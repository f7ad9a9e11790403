import { describe, expect, it, vi } from 'vitest';
import type { FixtureAsker } from '../../src/adapters/fixture/asker.ts';
import type { Fixture } from '../../src/adapters/fixture/schema.ts';
import type { ReadModel } from '../../src/ports/readModel.ts';
import { asked, asking, fixture, givenQuestions, otherFixture, ownQuestions } from './support.ts';

/** The register knows no one of another tenant, whatever they are called. */
const otherTenant = 'other tenant';

/**
 * What nobody may read who is not meant to. Written out here apart from the access table, so that a mistake in the
 * table shows as well: a restricted case is for its body's members, deputies and the secretariat; who is missing and
 * comments are for the body and the secretariat; strangers learn nothing.
 */
function secretsFor({ role, bodies }: FixtureAsker, of: Fixture): readonly RegExp[] {
  const isStranger = role === 'outsider' || role === otherTenant;
  const isSecretariat = role === 'secretariat';
  return of.cases.flatMap((each) => {
    const { body, title, restricted } = each;
    const isInside = isSecretariat || (bodies.includes(body) && role !== 'observer' && !isStranger);
    const follows = isSecretariat || (bodies.includes(body) && !isStranger);
    return [
      ...(isStranger || (restricted !== undefined && !isInside) ? [literal(title)] : []),
      ...(isStranger && restricted !== undefined ? [literal(restricted)] : []),
      ...(follows && (restricted === undefined || isInside) ? [] : countsOf(each, of)),
    ];
  });
}

/** Who is missing on a case, and how many have commented, in a row about it or under its heading. */
function countsOf({ body, no }: Fixture['cases'][number], of: Fixture): readonly RegExp[] {
  const told =
    '(?:\\d+ (?:mangl|missing|kommentar|comment|av \\d|of \\d)|Alle har|Everyone|[ÉE]i?n kommentar|One comment|har ikk)';
  const name = of.bodies.find(({ id }) => id === body);
  const names = [name?.nb, name?.nn, `the ${name?.en}`].join('|');
  return [
    new RegExp(`^- ${body} ${no} [^\\n]*${told}`, 'mu'),
    new RegExp(`(?:Sak|Case) ${no} (?:i|of) (?:${names}):[^\\n]*\\n[^\\n]*${told}`, 'u'),
    ...(of.cases.filter((other) => other.no === no).length === 1
      ? [
          new RegExp(
            `(?:mangler (?:ikke )?på sak|svart på sak|kommentarer til sak|kommentar til sak|mangler på sak) ${no}(?!\\d)(?! vises|,)`,
            'u',
          ),
        ]
      : []),
  ];
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'iu');
}

/** Every kind of person that a fixture can have; of the parties one speaks for those inside, another for the rest. */
function askersOf({ bodies, orgs }: Fixture): readonly FixtureAsker[] {
  const everyBody = bodies.map(({ id }) => id);
  const [party, other] = [orgs.at(-4)?.name, orgs.at(-2)?.name];
  return [
    ...everyBody.flatMap((body) =>
      ['member', 'deputy', 'observer', 'leader'].map((role) => ({ role, bodies: [body], party })),
    ),
    { role: 'secretariat', bodies: [], party: undefined },
    { role: 'member', bodies: [], party: other },
    { role: 'outsider', bodies: [], party: undefined },
    // Whatever someone of another tenant says of themselves.
    { role: otherTenant, bodies: everyBody, party },
  ];
}

/** The fixture with everything in it restricted but every fifth case. */
function mostlyRestricted(of: Fixture): Fixture {
  const cases = of.cases.map((each, index) => (index % 5 === 0 ? each : { ...each, restricted: 'offl. § 13' }));
  return { ...of, cases };
}

/** Questions that would fetch each secret, made from the fixture: by number, by words of the title, by party. */
function questionsAbout(of: Fixture): readonly string[] {
  const cases = of.cases.flatMap(({ body, no, title }) => [
    `status ${body} ${no}`,
    `hvem mangler på ${body} ${no}`,
    `kommentarer til ${body} ${no}`,
    `historikken til ${body} ${no}`,
    `saksframlegget til ${body} ${no}`,
    `fristen for ${body} ${no}`,
    `ta ${body} ${no} til orientering`,
    `kommentar til ${body} ${no}: hei`,
    `purr alle på ${body} ${no}`,
    `finn saker om ${title.split(' ').at(-1)}`,
    title,
    `hva skjer med ${title}?`,
  ]);
  const parties = of.orgs.flatMap(({ name }) => [
    `hva mangler ${name} å svare på`,
    ...of.cases.map(({ no }) => `har ${name} svart på ${no}`),
  ]);
  const meetings = of.meetings.flatMap(({ body, date }) => [
    `saksliste ${body} ${date}`,
    `vedtakssaker ${body} ${date}`,
  ]);
  return [...cases, ...parties, ...meetings];
}

/** And everything that we know people to ask. */
function allQuestions(of: Fixture): readonly string[] {
  return [...questionsAbout(of), ...givenQuestions.map(({ text }) => text), ...ownQuestions.map(({ text }) => text)];
}

async function leaks(
  asker: FixtureAsker,
  of: Fixture,
  questions: readonly string[],
  model?: (own: ReadModel) => ReadModel,
): Promise<readonly string[]> {
  const person = asking(asker, { of, ...(model && { model }) });
  const secrets = secretsFor(asker, of);
  const found: string[] = [];
  for (const question of questions) {
    const { everything } = await asked(question, person);
    // What the person has written themselves is no leak.
    const told = everything
      .replaceAll(question, '')
      .replace(/«[^»\n]*»|“[^”\n]*”/gu, (quoted) =>
        question.toLowerCase().includes(quoted.slice(1, -1).toLowerCase()) ? '' : quoted,
      );
    for (const secret of secrets) {
      if (secret.test(told)) found.push(`${question} → ${secret}`);
    }
  }
  return found;
}

vi.setConfig({ testTimeout: 300_000 });

describe.each([
  ['the given cooperation', fixture],
  ['another one', otherFixture],
])('no answer about %s tells what the person may not know', (_, of) => {
  it.each(askersOf(of).map((asker) => [`${asker.role} of ${asker.bodies.join() || 'no body'}`, asker] as const))(
    '%s',
    async (_name, asker) => {
      const closed = mostlyRestricted(of);

      expect(await leaks(asker, of, allQuestions(of))).toEqual([]);
      expect(await leaks(asker, closed, questionsAbout(closed))).toEqual([]);
    },
  );

  it('has secrets to keep from everyone but the secretariat', () => {
    const without = askersOf(of).filter((asker) => secretsFor(asker, of).length === 0);

    expect(without.map(({ role }) => role)).toEqual(['secretariat']);
  });
});

describe('a planted leak is found', () => {
  const outside: FixtureAsker = { role: 'member', bodies: ['AU'], party: 'Storvik' };
  const secretariat = asking({ role: 'secretariat', bodies: [], party: undefined }).world.model;

  it.each([
    ['titles by number', (own: ReadModel) => ({ ...own, numbered: secretariat.numbered })],
    ['titles on an agenda', (own: ReadModel) => ({ ...own, agenda: secretariat.agenda })],
    ['titles by search', (own: ReadModel) => ({ ...own, search: secretariat.search })],
    ['names', (own: ReadModel) => ({ ...own, standing: secretariat.standing })],
    ['counts of comments', (own: ReadModel) => ({ ...own, comments: secretariat.comments })],
    ['open cases', (own: ReadModel) => ({ ...own, open: secretariat.open, standing: secretariat.standing })],
  ])('of %s', async (_, model) => {
    expect((await leaks(outside, fixture, questionsAbout(fixture), model)).length).toBeGreaterThan(0);
  });
});
