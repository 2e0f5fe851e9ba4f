import { spot } from '../ground.ts';
import type { Home } from './child.ts';

const home = (x: number, y: number, address: string): Home => ({ at: spot(x, y), address });

/** Homes in towns and villages, each well inside a mile of the school it is used with: nothing turns on the exact metres. */
export const TOWN_HOMES = {
  tolvertonCentre: home(8010, 10_035, 'Market Street, Tolverton'),
  tolvertonSouth: home(8120, 9720, 'Cooper Street, Tolverton'),
  tolvertonEast: home(8370, 10_140, 'Quarry Road, Tolverton'),
  tolvertonWest: home(7640, 9870, 'Elder Road, Tolverton'),
  tolvertonNorth: home(7930, 10_370, 'Castle Street, Tolverton'),
  wickmouthHarbour: home(3985, 4040, 'Harbour Street, Wickmouth'),
  wickmouthHill: home(3880, 4110, 'Market Hill, Wickmouth'),
  wickmouthEast: home(4180, 4110, 'Rope Street, Wickmouth'),
  sallowbyCentre: home(16_020, 10_965, 'Market Place, Sallowby'),
  sallowbyNorth: home(16_110, 11_190, 'Heron Road, Sallowby'),
  sallowbyWest: home(15_770, 10_880, 'Corn Street, Sallowby'),
  wrenthwaite: home(18_420, 12_830, 'the cross, Wrenthwaite'),
  ferrowby: home(14_020, 14_230, 'the cross, Ferrowby'),
  oxlode: home(14_020, 6780, 'School Hill, Oxlode'),
} as const satisfies Record<string, Home>;
