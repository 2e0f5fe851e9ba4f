import { day } from '../../rules/kernel/day.ts';
import { candidates } from '../../src/checks/candidates.ts';
import { type SentRecord, takeRecords } from '../../src/children/index.ts';
import { areas, schoolsOf } from '../../src/places/index.ts';
import type { LatLon } from '../../src/places/point.ts';
import type { School } from '../../src/places/school.ts';
import type { Service } from '../../src/service.node.ts';
import { chance, placesAlong } from '../caseload/pupils.ts';

/** The authority whose they are. */
export const AUTHORITY = 'bench';

export interface MadeUp {
  readonly child: string;
  readonly records: readonly SentRecord[];
}

/** Homes along the ways, ages 5 to 15, each placed at one of the three nearest schools that take the age. */
export async function madeUp(service: Service, area: string, size: number): Promise<MadeUp[]> {
  const random = chance(20261126);
  const held = (await areas(service.db)).find(({ id }) => id === area)!;
  const homes = placesAlong((await service.networksOf(held)).walking!, size, random);
  const schools = await schoolsOf(service.db, area);
  const of = new Map<number, readonly School[]>();
  const takers = (year: number) => {
    const known = of.get(year) ?? candidates(schools, day(`${year}-06-01`), day('2026-11-26')).filter(({ at }) => at);
    of.set(year, known);
    return known;
  };
  return homes.map((point, i) => {
    const year = 2011 + Math.floor(random() * 11);
    const near = takers(year)
      .toSorted((a, b) => apart(a.at!, point) - apart(b.at!, point))
      .slice(0, 3);
    const said = (content: NonNullable<SentRecord['content']>, key: string): SentRecord => ({
      ...{ child: `C-${i}`, kind: content.kind, key: `${i} ${key}`, version: '2026-09-01T00:00:00.000Z' },
      ...{ from: day('2026-09-01'), content },
    });
    const fact = (id: string, value: unknown) =>
      said({ kind: 'fact', circumstance: { fact: id, value, by: 'register' } }, id);
    const schoolUrn = near[Math.floor(random() * near.length)]!.urn;
    return {
      child: `C-${i}`,
      records: [
        said({ kind: 'placement', placement: { kind: 'mainstream', schoolUrn, planNaming: 'no-plan' } }, 'p'),
        said({ kind: 'home', home: { at: { point, kind: 'address-point' } } }, 'h'),
        fact('bornOn', `${year}-06-01`),
        fact('boardingArranged', false),
      ],
    };
  });
}

/** In degrees, with those of longitude shorter: good enough to tell which is nearer. */
function apart(a: LatLon, b: LatLon): number {
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * 0.6);
}

/** The same child with another date of birth: a day later each time. */
export function again({ child, records }: MadeUp, version: number): MadeUp {
  const born = records.find(({ key }) => key.endsWith('bornOn'))!;
  const { circumstance } = born.content as { circumstance: { value: string } };
  const value = `${circumstance.value.slice(0, 8)}${String(version).padStart(2, '0')}`;
  const content = { kind: 'fact', circumstance: { fact: 'bornOn', value, by: 'register' } } as const;
  return {
    child,
    records: [{ ...born, version: `2026-10-${String(version).padStart(2, '0')}T00:00:00.000Z`, content }],
  };
}

export async function take(service: Service, children: readonly MadeUp[]): Promise<void> {
  for (let at = 0; at < children.length; at += 500) {
    const records = children.slice(at, at + 500).flatMap((each) => each.records);
    const delivery = { authority: AUTHORITY, sender: 'bench', by: 'a key', now: new Date() };
    const outcomes = await takeRecords(service.db, delivery, records);
    const refused = outcomes.find(({ outcome }) => outcome === 'refused');
    if (refused) throw new Error(`Refused: ${JSON.stringify(refused)}`);
  }
}
