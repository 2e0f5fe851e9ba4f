import type { Check } from '../../../src/checks/check.ts';
import { boxRound } from '../../../src/network/index.ts';
import type { Ctx } from '../../context.ts';
import type { MapBackground } from '../../views/walk-figure.tsx';

/** What lies behind the walk on its map: roads of our own map, and tiles where they are set up. */
export async function backgroundFor(c: Ctx, { walk, area }: Pick<Check, 'walk' | 'area'>): Promise<MapBackground> {
  const { roadsNear, tiles } = c.get('deps');
  const roads = walk.kind === 'walk' && roadsNear ? await roadsNear(area.id, boxRound(walk.path.line)) : [];
  return { roads, ...(tiles ? { tiles } : {}) };
}
