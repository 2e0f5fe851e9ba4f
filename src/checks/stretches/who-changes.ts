import type { Day } from '../../../rules/kernel/day.ts';
import type { Verdict } from '../../../rules/kernel/verdict.ts';
import { endsOfSchool, hangsOnOpening, SchoolWalks, type Where, type With } from '../../measuring/index.ts';
import type { Network } from '../../network/network.ts';
import type { School } from '../../places/school.ts';
import { verdictOf, type Walked, type WalkedTwo } from './walked.ts';
import type { WalkingPupil } from './walking-pupil.ts';

/** A child's walk, and whether it is beyond walking distance. */
export interface Standing extends WalkedTwo {
  readonly verdict: Verdict;
}

export interface PupilChanged {
  readonly pupil: WalkingPupil;
  readonly before: Standing;
  readonly after: Standing;
}

export interface WhoChanges {
  readonly pupils: number;
  /** Another verdict on walking distance, in the order of the pupils. */
  readonly verdicts: readonly PupilChanged[];
  /** Another length, and the same verdict. */
  readonly lengths: readonly PupilChanged[];
}

type OnMap = Where & { readonly network: Network };

/** Where walks are measured for a child: what was found may count for one age and not for another. */
export type WhereFor = (pupil: WalkingPupil) => OnMap;

/**
 * Who changes when findings change: every child is measured with the findings before and after, whatever its walk.
 * @param onProgress called with the share done, 0 to 1
 */
export function whoChanges(
  pupils: readonly WalkingPupil[],
  before: WhereFor,
  after: WhereFor,
  onProgress: (done: number) => void = () => {},
): WhoChanges {
  const schools = [...new Map(pupils.map(({ school }) => [school.urn, school])).values()];
  const [was, is] = [new Standings(schools, before), new Standings(schools, after)];
  const changed = pupils.flatMap((pupil, at): PupilChanged[] => {
    if (at % 50 === 0) onProgress(at / pupils.length);
    const both = { before: was.of(pupil), after: is.of(pupil) };
    const same = sameLength(both.before.all, both.after.all) && sameLength(both.before.assessed, both.after.assessed);
    return same ? [] : [{ pupil, ...both }];
  });
  onProgress(1);
  const otherVerdict = ({ before: { verdict }, after: { verdict: next } }: PupilChanged) => verdict !== next;
  return {
    pupils: pupils.length,
    verdicts: changed.filter(otherVerdict),
    lengths: changed.filter((each) => !otherVerdict(each)),
  };
}

const sameLength = (a: Walked | undefined, b: Walked | undefined): boolean => a?.metres === b?.metres;

/** The walks from each school are found once for all the children for whom the same findings count. */
class Standings {
  readonly #schools: readonly School[];
  readonly #where: WhereFor;
  readonly #walks = new Map<Day, Map<unknown, SchoolWalks>>();

  constructor(schools: readonly School[], where: WhereFor) {
    this.#schools = schools;
    this.#where = where;
  }

  of(pupil: WalkingPupil): Standing {
    const where = this.#where(pupil);
    const walks = this.#walksBy(where, pupil.on);
    const home = walks.place(pupil.home);
    const at = this.#schools.findIndex(({ urn }) => urn === pupil.school.urn);
    const doubtful = hangsOnOpening(endsOfSchool(pupil.school, pupil.on));
    const walked = (by: With): Walked | undefined => {
      if (home.kind === 'missing') return undefined;
      const walk = walks.walk(home, at, by);
      // With a gate left out, or some that may be shut, no walk is known to be the shortest.
      if (walk.kind !== 'length' || walk.gatesNotMeasured || doubtful) return undefined;
      return { metres: walk.metres, marginMetres: walk.marginMetres };
    };
    const two = { all: walked('all'), assessed: walked('assessed') };
    return { ...two, verdict: verdictOf(pupil, two) };
  }

  /** @param on the day on which the gates have to be open */
  #walksBy(where: OnMap, on: Day): SchoolWalks {
    const ofDay = this.#walks.get(on) ?? new Map<unknown, SchoolWalks>();
    this.#walks.set(on, ofDay);
    const known = ofDay.get(where.stretches);
    if (known) return known;
    const walks = new SchoolWalks(
      where,
      this.#schools.map((school) => ({ urn: school.urn, gates: endsOfSchool(school, on) })),
    );
    ofDay.set(where.stretches, walks);
    return walks;
  }
}
