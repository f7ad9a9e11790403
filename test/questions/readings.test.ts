import { describe, expect, it } from 'vitest';
import { asked, asking } from './support.ts';

const member = asking();

/** The questions on the buttons. */
async function offered(message: string, as = member): Promise<readonly string[]> {
  const { answer } = await asked(message, as);
  return (answer.next ?? []).flatMap((each) => (each.kind === 'ask' ? [each.question] : []));
}

describe('a message that says too little is answered with its three likeliest readings', () => {
  it.each([
    ['13', ['status SG 13/26', 'hvem mangler på SG 13/26?', 'kommentarer til SG 13/26']],
    ['hva med 11', ['status AKG 11/26', 'status SG 11/26', 'hvem mangler på AKG 11/26?']],
    ['status', ['status AKG 9/26', 'status SG 13/26', 'status SG 16/26']],
    ['historikk', ['historikken til AKG 9/26', 'historikken til SG 13/26', 'historikken til SG 16/26']],
    ['kommentarer', ['kommentarer til AKG 9/26', 'kommentarer til SG 13/26', 'kommentarer til SG 16/26']],
    ['kven?', ['kven manglar på AKG 9/26?', 'kven manglar på SG 13/26?', 'kven manglar på SG 16/26?']],
    ['noen som vet noe', ['mine saker', 'når er neste møte?', 'hvilke saker er over fristen?']],
  ])('«%s»', async (message, readings) => {
    // The person of the tests reads bokmål where a message may be in either form.
    expect(await offered(message)).toEqual(readings);
  });

  it('each of which is understood', async () => {
    for (const message of ['13', 'status', 'historikk', 'kommentarer', 'hvem', 'hæ']) {
      for (const question of await offered(message)) {
        const { interpretation } = await asked(question, member);
        expect([interpretation.intent, interpretation.ambiguous ?? false], question).not.toContain('help');
        expect(interpretation.ambiguous ?? false, question).toBe(false);
      }
    }
  });

  it('none of which tells of a case that the person may not know', async () => {
    const stranger = asking({ role: 'member', bodies: ['AU'], party: 'Storvik' });

    expect(await offered('15', stranger)).toEqual([
      'mine saker',
      'når er neste møte?',
      'hvilke saker er over fristen?',
    ]);
    expect(await offered('hvem', stranger)).toEqual([
      'mine saker',
      'når er neste møte?',
      'hvilke saker er over fristen?',
    ]);
  });
});
