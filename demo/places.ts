import { type Chance, spot } from './ground.ts';
import type { CountyMap } from './map.ts';
import * as names from './names.ts';
import { layTown, type Town } from './town.ts';
import { layVillage, type Village } from './village.ts';

export interface Places {
  readonly tolverton: Town;
  readonly wickmouth: Town;
  readonly sallowby: Town;
  readonly villages: Readonly<Record<VillageName, Village>>;
}

const VILLAGES = {
  Marrowby: [5600, 8900],
  Curlewby: [2000, 11200],
  Hawkerby: [5000, 13000],
  Thrushcombe: [8500, 14500],
  Nettlebeck: [10000, 6400],
  Pennywick: [10000, 3500],
  Oxlode: [14000, 6800],
  'Teasel Green': [15500, 4200],
  Ferrowby: [14000, 14200],
  Plumstock: [17400, 14400],
  Wrenthwaite: [18400, 12800],
  Larkmere: [18600, 8200],
  Mossmouth: [19300, 4800],
  Ploverham: [1500, 16200],
} as const;
export type VillageName = keyof typeof VILLAGES;

/** The three towns and fourteen villages, each by itself; the roads between them come next. */
export function layPlaces(map: CountyMap, luck: Chance): Places {
  const tolverton = layTown(
    map,
    {
      name: 'Tolverton',
      centre: spot(8000, 10000),
      turn: [24, 7, 25],
      blocks: 4,
      block: 130,
      across: names.TOLVERTON_ACROSS,
      along: names.TOLVERTON_ALONG,
    },
    luck,
  );
  const wickmouth = layTown(
    map,
    {
      name: 'Wickmouth',
      centre: spot(4000, 4000),
      turn: [4, 3, 5],
      blocks: 3,
      block: 125,
      across: names.WICKMOUTH_ACROSS,
      along: names.WICKMOUTH_ALONG,
    },
    luck,
  );
  const sallowby = layTown(
    map,
    {
      name: 'Sallowby',
      centre: spot(16000, 11000),
      turn: [12, 5, 13],
      blocks: 3,
      block: 130,
      across: names.SALLOWBY_ACROSS,
      along: names.SALLOWBY_ALONG,
    },
    luck,
  );
  for (const { plan } of [tolverton, wickmouth, sallowby])
    map.node(spot(plan.centre.x + 30, plan.centre.y + 40), { place: 'town', name: plan.name });
  const laid = Object.entries(VILLAGES).map(([name, [x, y]]) => [name, layVillage(map, name, spot(x, y), luck)]);
  return { tolverton, wickmouth, sallowby, villages: Object.fromEntries(laid) as Places['villages'] };
}
