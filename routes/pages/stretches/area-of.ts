import type { Network } from '../../../src/network/network.ts';
import { areas, type HeldArea } from '../../../src/places/index.ts';
import { Problem } from '../../../src/problem.ts';
import { type Ctx, officerOf } from '../../context.ts';

/** The areas of the officer's council. */
export async function areasOf(c: Ctx): Promise<readonly HeldArea[]> {
  const { authority } = officerOf(c);
  return (await areas(c.get('deps').db)).filter((area) => area.authority === authority);
}

/**
 * The area that a form is about: the one named, or the council's only one.
 * @throws Problem `not-found` when the council has no such area; `area-not-ready` when it has no map
 */
export async function areaOf(c: Ctx, id: string): Promise<{ area: HeldArea; network: Network }> {
  const mine = await areasOf(c);
  const area = id === '' && mine.length === 1 ? mine[0] : mine.find((each) => each.id === id);
  if (!area) throw new Problem('not-found', 'Your council has no such area here.');
  const network = await c.get('deps').walkingNetwork(area.id);
  if (!network) throw new Problem('area-not-ready', `${area.name} has no prepared map yet.`);
  return { area, network };
}
