import type { Person, Place } from '../connector/types.ts';

/** The people of samples/cooperation.yaml as Teams knows them, and two who are not listed. */
export const people = {
  kari: person('kari', 1, 'Kari Nordbø', 'kari.nordbo@nesoy.example'),
  inger: person('inger', 2, 'Inger Vik', 'inger.vik@vegvesenet.example'),
  odd: person('odd', 3, 'Odd Mjelde', 'odd.mjelde@storvik.example'),
  siri: person('siri', 4, 'Siri Tveit', 'siri.tveit@fylkeskommunen.example'),
  vidar: person('vidar', 5, 'Vidar Moe', 'vidar.moe@lidfjord.example'),
  gjest: person('gjest', 6, 'Gjest Gundersen', 'gjest.gundersen@besok.example'),
  arve: person('arve', 7, 'Arve Kleppe', 'arve.kleppe@lidfjord.example'),
  knut: person('knut', 8, 'Knut Aase', 'knut.aase@vegvesenet.example'),
} as const;

/** SG's group chat, AKG's channel, and a chat that belongs to no body. */
export const places = {
  sg: { id: '19:styringsgruppen@thread.v2', scope: 'group' },
  akg: { id: '19:akg@thread.tacv2', scope: 'channel', teamId: '19:samarbeidet@thread.tacv2' },
  other: { id: '19:lunsj@thread.v2', scope: 'group' },
} as const satisfies Record<string, Place>;

/** The person's 1:1 chat with the bot. */
export function chatOf({ channelUserId }: Person): Place {
  return { id: `a:${channelUserId}`, scope: 'personal' };
}

function person(id: string, n: number, name: string, email: string): Person {
  return { channelUserId: `29:${id}`, entraId: `aaaaaaaa-0000-4000-8000-00000000000${n}`, name, email, upn: email };
}
