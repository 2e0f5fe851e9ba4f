import type { Osrm } from '../../src/measuring/index.ts';
import { dataOf } from '../../src/measuring/osrm/lengths.ts';
import { EXCLUDE } from '../../src/measuring/osrm/profile.ts';
import type { Network } from '../../src/network/index.ts';
import type { LatLon } from '../../src/places/point.ts';

export interface Asked {
  readonly osrm: Osrm;
  readonly network: Network;
  readonly area: string;
  /** All of them on the network already, as our own search has them. */
  readonly homes: readonly LatLon[];
  /** The same homes where no way that nobody has assessed may be used: OSRM refuses a place on one. */
  readonly homesAssessed: readonly LatLon[];
  readonly schools: readonly LatLon[];
}

/** Questions under way at once: enough that no core waits while a reply is read. */
const AT_ONCE = 4;

/**
 * OSRM's lengths from every home to every school, with and without what nobody has assessed: so many homes in a question. It decides nothing,
 * names no way and looks for no nearest school.
 * @returns metres from each home to each school; null where there is no walk
 */
export async function tables(
  { osrm, network, area, homes, homesAssessed, schools }: Asked,
  homesInAQuestion: number,
): Promise<(number | null)[][]> {
  const found: (number | null)[][] = new Array(homes.length);
  const data = dataOf(network, area);
  const starts = Array.from({ length: Math.ceil(homes.length / homesInAQuestion) }, (_, i) => i * homesInAQuestion);
  const ask = async () => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      for (const [all, exclude] of [
        [homesAssessed, EXCLUDE.walkWithoutUnassessed],
        [homes, EXCLUDE.walk],
      ] as const) {
        const some = all.slice(start, start + homesInAQuestion);
        const coordinates = [...some, ...schools];
        const reply = await osrm.table(data, { coordinates, exclude, sources: some.length });
        if (reply.code !== 'Ok') throw new Error(`OSRM answered ${reply.code}.`);
        reply.distances.forEach((row, i) => {
          found[start + i] = row;
        });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return found;
}
