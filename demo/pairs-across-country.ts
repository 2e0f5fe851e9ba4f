import { along, LANES } from './levels.ts';
import type { DrawnPair } from './pairs.ts';
import type { Places } from './places.ts';
import { CROOKED_CORNER, NORTH_BRIDGE, OXLODE_FORK, SOUTH_BRIDGE, TEASEL_POINT } from './roads.ts';
import { endTowards } from './village.ts';

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
      through: [v.Nettlebeck.centre, southWest, southEast, v.Oxlode.centre],
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
      through: [v.Pennywick.centre, v.Nettlebeck.centre],
      why: 'By Beck Lane: the path that looks shorter has a private gate across it.',
    },
    { through: [v.Larkmere.centre, v.Mossmouth.centre], why: 'The only road to Mossmouth.' },
    { through: [v.Marrowby.centre, v.Curlewby.centre], why: 'The only lane between the two villages.' },
    { through: [v.Hawkerby.centre, v.Curlewby.centre], why: 'By Down Lane.' },
    {
      through: [v.Hawkerby.centre, along('heath', 0), along('heath', 4000)],
      why: 'Up Heath Lane and along the whole of Heath Drove.',
    },
    {
      through: [v.Wrenthwaite.centre, along('drove', 0), along('drove', 11_800)],
      why: 'Drove Road and then the whole of Nine Mile Drove.',
    },
    {
      through: [v.Plumstock.centre, along('northing', 0), along('northing', 6000)],
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
    { through: [v.Ferrowby.centre, v.Plumstock.centre], why: 'By Hanger Lane.' },
  ];
}
