import type { Spot } from './ground.ts';
import { along, LANES } from './levels.ts';
import type { DrawnPair } from './pairs.ts';
import type { Places } from './places.ts';
import { BENDS, CROOKED_CORNER, NORTH_BRIDGE, OXLODE_FORK, SOUTH_BRIDGE, TEASEL_POINT } from './roads.ts';
import { endTowards, type Village, wayOut } from './village.ts';

/** Walks between villages, each by the one road or path that is there, and walks over the two bridges. */
export function pairsAcrossCountry({ sallowby, wickmouth, villages: v }: Places): DrawnPair[] {
  const [northWest, northEast] = NORTH_BRIDGE;
  const [southWest, southEast] = SOUTH_BRIDGE;
  const rideFromLarkmere = endTowards(v.Larkmere, v.Oxlode.centre);
  const rideToOxlode = endTowards(v.Oxlode, v.Larkmere.centre);
  const rideFromHawkerby = endTowards(v.Hawkerby, v.Thrushcombe.centre);
  const rideToThrushcombe = endTowards(v.Thrushcombe, v.Hawkerby.centre);
  const ends = Object.values(v).map(({ name, centre, ends: [, , , end] }) => ({
    through: [centre, end!],
    why: `From the middle of ${name} to the end of one of its lanes.`,
  }));
  return [
    ...ends,
    {
      through: byLane(v.Nettlebeck, southWest, southEast, v.Oxlode),
      why: 'Over the southern bridge: the other is miles upstream.',
    },
    { through: [northWest, northEast, sallowby.at(-3, 0)], why: 'Over Long Bridge by the main road.' },
    {
      through: [v.Larkmere.centre, rideFromLarkmere, rideToOxlode, v.Oxlode.centre],
      why: 'By the bridleway over the fen, far shorter than the roads.',
    },
    {
      through: [v.Hawkerby.centre, rideFromHawkerby, rideToThrushcombe, v.Thrushcombe.centre],
      why: 'By the bridleway over the hill, far shorter than the roads.',
    },
    {
      through: byLane(v.Pennywick, BENDS.beck, v.Nettlebeck),
      why: 'By Beck Lane: the path that looks shorter has a private gate across it.',
    },
    { through: byLane(v.Larkmere, BENDS.moss, v.Mossmouth), why: 'The only road to Mossmouth.' },
    { through: byLane(v.Marrowby, BENDS.curlew, v.Curlewby), why: 'The only lane between the two villages.' },
    { through: byLane(v.Hawkerby, BENDS.down, v.Curlewby), why: 'By Down Lane.' },
    {
      through: byLane(v.Hawkerby, BENDS.heath, along('heath', 0), along('heath', 4000)),
      why: 'Up Heath Lane and along the whole of Heath Drove.',
    },
    {
      through: byLane(v.Wrenthwaite, along('drove', 0), along('drove', 11_800)),
      why: 'Drove Road and then the whole of Nine Mile Drove.',
    },
    {
      through: byLane(v.Plumstock, along('northing', 0), along('northing', 6000)),
      why: 'Northing Lane and then the whole of Northing Drove.',
    },
    {
      through: [wickmouth.at(0, -3), LANES.shingle.foot, along('shingle', 25_400)],
      why: 'From the last street of Wickmouth to the end of the Long Shingle: over 16 miles.',
    },
    { through: [OXLODE_FORK, v['Teasel Green'].centre], why: 'By the straight main road, which nobody has assessed.' },
    { through: [CROOKED_CORNER, v['Teasel Green'].centre, TEASEL_POINT], why: 'By Crooked Lane and out to the point.' },
    {
      through: [v.Oxlode.centre, OXLODE_FORK, v['Teasel Green'].centre, TEASEL_POINT],
      why: 'The shortest way to the point is by the main road.',
    },
    { through: byLane(v.Ferrowby, BENDS.hanger, v.Plumstock), why: 'By Hanger Lane.' },
  ];
}

/** From the middle of one village by its way out, the lane's bends, and into the middle of another. */
function byLane(from: Village, ...rest: readonly (Spot | Village)[]): Spot[] {
  const [first, last] = [rest[0]!, rest.at(-1)!];
  const bends = rest.filter((each): each is Spot => !('centre' in each));
  const spots = [from.centre, wayOut(from, 'centre' in first ? first.centre : first), ...bends];
  if ('centre' in last) spots.push(wayOut(last, bends.at(-1)!), last.centre);
  return spots.filter((each, i) => each !== spots[i - 1]);
}
