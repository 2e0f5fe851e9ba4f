import { type Chance, type Spot, spot } from './ground.ts';
import { along } from './levels.ts';
import { type CountyMap, straight, winding } from './map.ts';
import type { Places } from './places.ts';
import { endTowards } from './village.ts';

const at = (x: number, y: number): Spot => spot(x * 1000, y * 1000);

/** Spots that the list of pairs and the schools' back gates name. */
export const SPOTS = {
  /** A footpath that leaves the Lapwing Drove 1,000 m out and ends 600 m into the marsh. */
  bittern: { from: along('lapwing', 1000), end: spot(20600, 10000) },
  /** A lane and a path side by side off the Northing Drove: the path goes straight, the track round three sides. */
  teal: {
    from: along('northing', 2000),
    up: spot(21400, 16000),
    over: spot(22200, 16000),
    back: along('northing', 2800),
  },
  /** A second path into the marsh, 800 metres on; a private farm road joins the two far ends, and nobody may walk it. */
  gull: { from: along('lapwing', 1800), end: spot(21400, 10000) },
  /** A path cut by a locked gate, off the Lapwing Drove. */
  locked: {
    from: along('lapwing', 3000),
    gate: spot(22600, 10900),
    far: spot(22600, 11300),
    round: spot(23400, 11300),
    back: along('lapwing', 3800),
  },
  /** Steps up the sea bank off the Long Shingle. */
  bank: { from: along('shingle', 3000), top: spot(7000, 1255), end: spot(7600, 1255) },
  /** A path from the Northing Drove to the back gate of its school: nearer than going round by the front. */
  priory: { from: along('northing', 600), gate: spot(19700, 15550) },
  ride: { from: along('drove', 1000), end: spot(20200, 14400) },
} as const;

/** Footpaths, bridleways, tracks, steps, private ways and what lies cut off: what makes a walk differ from a drive. */
export function layPaths(map: CountyMap, places: Places, luck: Chance): void {
  layOnTheLevels(map);
  layAcrossCountry(map, places, luck);
  layCutOff(map, places, luck);
}

function layOnTheLevels(map: CountyMap): void {
  const { bittern, teal, gull, locked, bank, ride, priory } = SPOTS;
  map.way(straight(priory.from, priory.gate, 120), { highway: 'footway', name: 'Priory Path', surface: 'gravel' });
  map.way(straight(bittern.from, bittern.end, 150), {
    highway: 'footway',
    name: 'Bittern Path',
    designation: 'public_footpath',
    surface: 'ground',
  });
  map.way(
    [
      ...straight(teal.from, teal.up),
      ...straight(teal.up, teal.over).slice(1),
      ...straight(teal.over, teal.back).slice(1),
    ],
    {
      highway: 'track',
      name: 'Teal Track',
      tracktype: 'grade2',
      foot: 'yes',
    },
  );
  map.way(straight(gull.from, gull.end, 150), {
    highway: 'footway',
    name: 'Gull Path',
    designation: 'public_footpath',
  });
  map.way(straight(bittern.end, gull.end), { highway: 'service', name: 'Marsh Farm Road', access: 'private' });
  map.way([...straight(locked.from, locked.gate, 150), ...straight(locked.gate, locked.far).slice(1)], {
    highway: 'path',
    name: 'Sedge Path',
  });
  map.node(locked.gate, { barrier: 'gate', access: 'private', locked: 'yes' });
  map.way([...straight(locked.far, locked.round), ...straight(locked.round, locked.back).slice(1)], {
    highway: 'track',
    name: 'Sedge Track',
    tracktype: 'grade3',
  });
  map.way([bank.from, bank.top], { highway: 'steps', step_count: '96', handrail: 'yes' });
  map.way(straight(bank.top, bank.end), { highway: 'footway', name: 'Sea Bank' });
  map.way(straight(ride.from, ride.end, 140), {
    highway: 'bridleway',
    name: 'Harrier Ride',
    designation: 'public_bridleway',
    horse: 'designated',
  });
}

function layAcrossCountry(map: CountyMap, { villages: v, tolverton, sallowby }: Places, luck: Chance): void {
  const footpath = { highway: 'footway', designation: 'public_footpath', surface: 'ground' };
  const bridleway = { highway: 'bridleway', designation: 'public_bridleway', horse: 'designated' };
  const path = (tags: Record<string, string>, ...corners: readonly Spot[]) => map.way(winding(corners, luck), tags);
  path(
    { ...bridleway, name: 'Hawker Ride' },
    endTowards(v.Hawkerby, v.Thrushcombe.centre),
    at(6.8, 13.6),
    endTowards(v.Thrushcombe, v.Hawkerby.centre),
  );
  path(
    { ...bridleway, name: 'Fen Ride' },
    endTowards(v.Oxlode, v.Larkmere.centre),
    at(16.4, 7.9),
    endTowards(v.Larkmere, v.Oxlode.centre),
  );
  path({ ...footpath, name: 'School Path' }, tolverton.at(3, -2), at(9.4, 9.35), at(10.2, 10.4));
  path(footpath, endTowards(v.Ferrowby, v.Thrushcombe.centre), at(13.0, 14.6), at(12.3, 13.9));
  path(footpath, sallowby.at(2, 2), at(16.9, 12.4), endTowards(v.Wrenthwaite, sallowby.at(2, 2)));
  const cut = path(
    { highway: 'path', name: 'Beck Path' },
    endTowards(v.Nettlebeck, v.Pennywick.centre),
    at(10.5, 4.9),
    endTowards(v.Pennywick, v.Nettlebeck.centre),
  );
  map.node(cut.nodes[Math.floor(cut.nodes.length / 2)]!.spot, { barrier: 'gate', access: 'private' });
  path({ highway: 'track', tracktype: 'grade3' }, endTowards(v.Plumstock, at(18.4, 15.6)), at(18.2, 15.4));
  path(
    { highway: 'service', service: 'driveway', access: 'private', name: 'Ferrowby Court Drive' },
    endTowards(v.Ferrowby, at(13.2, 13.6)),
    at(13.2, 13.6),
  );
}

function layCutOff(map: CountyMap, { villages: v }: Places, luck: Chance): void {
  const slip = at(1.35, 12.0);
  const landing = at(1.5, 15.3);
  map.way(winding([v.Curlewby.centre, slip], luck), { highway: 'unclassified', name: 'Slip Lane' });
  map.way([slip, at(0.9, 13.6), landing], {
    route: 'ferry',
    name: 'Plover Isle Ferry',
    foot: 'yes',
    motor_vehicle: 'yes',
  });
  map.way(winding([landing, v.Ploverham.centre], luck), { highway: 'unclassified', name: 'Landing Road' });
  map.way(winding([v.Ploverham.centre, at(2.2, 16.6), at(1.3, 17.0), v.Ploverham.centre], luck), {
    highway: 'unclassified',
    name: 'Isle Road',
  });
  map.way(straight(at(4.05, 16.75), at(4.3, 16.95), 80), { highway: 'path', name: 'Seal Rock Path' });
}
