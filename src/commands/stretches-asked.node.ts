import type { Day } from '../../rules/kernel/day.ts';
import { madeUpPupils, type WalkingPupil } from '../checks/index.ts';
import type { Network } from '../network/network.ts';
import { type HeldArea, postcodesOf, schoolsOf } from '../places/index.ts';
import { Problem } from '../problem.ts';
import type { Service } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { wrongUse } from './command.ts';
import { needed, neededDay } from './options.ts';

/** The options by which commands about stretches make up a child at each postcode. */
export const CHILD_OPTIONS = { area: 'text', born: 'text', on: 'text', school: 'text' } as const;
export const CHILD_USAGE = '--area AREA --born DATE --on DATE --school nearest-primary|nearest-secondary|URN';

interface Asked {
  readonly area: string | undefined;
  readonly born: string | undefined;
  readonly on: string | undefined;
  readonly school: string | undefined;
}

/** An area whose walks can be measured. */
export interface WalkingArea {
  readonly area: HeldArea & { readonly authority: string };
  readonly network: Network;
}

/** @throws Problem `area-not-ready` without a map; `conflict` when the area is no council's, so that it has no register */
export async function walkingArea(service: Service, id: string | undefined): Promise<WalkingArea> {
  const area = await areaAsked(service.db, id);
  const { walking } = await service.networksOf(area);
  const { authority } = area;
  if (!walking) throw new Problem('area-not-ready', `${area.name} has no prepared map yet.`);
  if (authority === undefined)
    throw new Problem(
      'conflict',
      `${area.name} is no council’s area, and a register of stretches is a council’s. Import it with --authority.`,
    );
  return { area: { ...area, authority }, network: walking };
}

/** The same made-up child at every postcode. */
export async function childAtEach(
  service: Service,
  { area, network }: WalkingArea,
  asked: Asked,
): Promise<WalkingPupil[]> {
  const [born, on] = [neededDay(asked.born, '--born'), neededDay(asked.on, '--on')];
  if (born > on) throw wrongUse('--born must not be after --on.');
  const school = schoolAsked(needed(asked.school, '--school'));
  const where = { network, area: area.id, attribution: area.attribution };
  const [homes, schools] = [await postcodesOf(service.db, area.id), await schoolsOf(service.db, area.id)];
  return madeUpPupils({ where, homes, schools, born, on: on as Day, school });
}

/** @throws Problem when it is none of the ways to name a school */
export function schoolAsked(text: string): 'nearest-primary' | 'nearest-secondary' | { urn: string } {
  if (text === 'nearest-primary' || text === 'nearest-secondary') return text;
  if (/^\d{1,10}$/.test(text)) return { urn: text };
  throw wrongUse('--school must be nearest-primary, nearest-secondary or a school’s number in the national register.');
}
