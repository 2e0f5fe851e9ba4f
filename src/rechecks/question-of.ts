import type { Day } from '../../rules/kernel/day.ts';
import type { CheckQuestion, HomeAsked } from '../checks/check.ts';
import { type ChildOn, childOn, type HeldRecord, type Holding, type Home, type Placement } from '../children/index.ts';
import { placementFacts } from './placement-facts.ts';

/** The question that a placement puts, or why none can be put yet. */
export type JourneyQuestion = { readonly question: CheckQuestion } | { readonly why: string };

/**
 * What is known of a child on a day, as a question about one placement. Nothing is made up: what no record says is left out, and so is
 * not known.
 * @param asked `begun`: the child goes there already, whatever day is asked about
 */
export function questionOf(
  child: ChildOn,
  placement: Holding<Placement>,
  { on, begun }: { readonly on: Day; readonly begun: boolean },
): JourneyQuestion {
  const { schoolUrn } = placement.value;
  if (schoolUrn === undefined)
    return { why: 'The placement names no school, so there is no walk to measure. A person decides.' };
  const home = homeOf(child.homes);
  if ('why' in home) return home;
  const facts: Record<string, unknown> = {};
  for (const { value } of child.circumstances)
    facts[value.fact] = { value: value.value, by: value.by, ...(value.source ? { source: value.source } : {}) };
  return {
    question: {
      home: home.at,
      schoolUrn,
      on,
      facts: {
        ...placementFacts(placement, begun),
        ...(child.homes.length > 1 ? twoHomes(home.settled) : {}),
        ...facts,
      },
    },
  };
}

/** The home that counts: the only one, or the one that is settled to. Two that nobody has settled are left to a person. */
function homeOf(
  homes: readonly Holding<Home>[],
): { readonly why: string } | { readonly at: HomeAsked; readonly settled: boolean } {
  const [first, ...others] = homes;
  if (!first) return { why: 'No home is known on this day.' };
  const main = homes.filter(({ value }) => value.main === true);
  if (others.length > 0 && main.length !== 1)
    return { why: 'Two homes are known on this day, and which of them counts has not been settled.' };
  return { at: askedOf((main[0] ?? first).value), settled: main.length === 1 };
}

const askedOf = ({ at }: Home): HomeAsked => ('point' in at ? { at: at.point, kind: at.kind } : at);

/** Every home that a question about the child may be of: those of today, and those of the first day of a placement that is still to begin. */
export function homesAsked(records: readonly HeldRecord[], now: ChildOn, on: Day): HomeAsked[] {
  const ahead = now.placements.filter(({ from }) => from > on).map(({ from }) => childOn(records, { on: from }));
  return [now, ...ahead].flatMap(({ homes }) => homes.map(({ value }) => askedOf(value)));
}

const twoHomes = (settled: boolean) => ({
  twoHomes: { value: true, by: 'register' },
  ...(settled ? { thisHomeCounts: { value: true, by: 'authority' } } : {}),
});
