import type { Fault } from './faults.ts';
import { checkNames } from './nameChecks.ts';
import { type Outline, outlineFile, type PersonOutline } from './outline.ts';
import { checkSeats } from './seatChecks.ts';

/** What is wrong between the parts of the file, each of which may be at fault itself. */
export function crossCheck(content: unknown): readonly Fault[] {
  const outline = outlineFile.parse(content);
  return [
    ...checkNames('bodies', outline.bodies),
    ...checkOrders(outline),
    ...checkNames('parties', outline.parties),
    ...checkAddresses(outline),
    ...checkSecretariat(outline),
    ...checkSeats(outline),
  ];
}

function checkOrders({ bodies }: Outline): readonly Fault[] {
  return bodies.flatMap(({ order }, index) => {
    const first = bodies.findIndex((body) => body.order === order);
    if (order === undefined || first === index) return [];
    return [{ path: ['bodies', index, 'order'], sentence: `${order} is the place of ${bodies[first]?.id} already` }];
  });
}

/** Every address, e-mail or user principal name, leads to one person. */
function checkAddresses(outline: Outline): readonly Fault[] {
  const owners = new Map<string, PersonOutline>();
  const faults: Fault[] = [];
  for (const list of ['secretariat', 'members'] as const) {
    for (const [index, person] of outline[list].entries()) {
      for (const key of ['email', 'upn'] as const) {
        const owner = owners.get(person[key]) ?? person;
        if (owner !== person) faults.push({ path: [list, index, key], sentence: listedTwice(person[key]) });
        if (person[key] !== '') owners.set(person[key], owner);
      }
    }
  }
  return faults;
}

function listedTwice(address: string): string {
  return (
    `«${address}» is listed already; list each person once ` +
    '(a member who also works in the secretariat has «secretariat: true» under members)'
  );
}

function checkSecretariat({ secretariat, members }: Outline): readonly Fault[] {
  if (secretariat.length > 0 || members.some((member) => member.secretariat)) return [];
  return [{ path: ['secretariat'], sentence: 'must list at least one person: someone has to bring in the cases' }];
}
