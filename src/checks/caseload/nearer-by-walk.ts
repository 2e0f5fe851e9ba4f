import type { Day } from '../../../rules/kernel/day.ts';
import { missing, type Placed, type WalkedTwice } from '../../measuring/index.ts';
import type { School } from '../../places/school.ts';
import type { Its, Nearer, Way } from '../compare-schools.ts';
import { nearerOnFoot } from '../nearer.ts';
import type { Caseload, OnFoot } from './caseload.ts';

export interface NearerByWalk {
  readonly home: Placed;
  /** The school asked about, and the walk there. */
  readonly school: School;
  readonly walk: WalkedTwice;
  /** Schools that could count for the child’s age, without the school asked about. */
  readonly others: readonly School[];
  /** The day on which the gates have to be open. */
  readonly on: Day;
}

const NO_WALK = missing('no-walk-on-map', 'school');

/** The comparison that a check makes, by the walks that the caseload keeps. */
export function nearerByWalk(caseload: Caseload, { where, walks }: OnFoot, asked: NearerByWalk): Nearer {
  const { home, school, walk, others, on } = asked;
  const { all, assessed } = walk;
  const { list } = caseload;
  const measure = (schools: readonly School[], limit: number): Its[] =>
    schools.map((each) => {
      const at = caseload.schoolAt(each.urn)!;
      // Without a limit on the other walk this one still has its own: none further is nearer than the one asked about.
      const most = Number.isFinite(limit) ? limit : furthest(all);
      return { all: walks.walk(home, at, 'all', most), assessed: walkAssessed(at, limit) };
    });
  const walkAssessed = (at: number, limit: number): Way => {
    if (Number.isFinite(limit)) return walks.walk(home, at, 'assessed', limit);
    if (!walks.isJoined(home, at, 'assessed')) return walks.placeProblem(at) ?? NO_WALK;
    // On an island it counts only whether there is one; else also whether it is shorter than the way off the map could be.
    return list.kind === 'whole' && assessed === 'none'
      ? { kind: 'further', exists: true }
      : walks.walk(home, at, 'assessed');
  };
  return nearerOnFoot({
    where,
    home: home.given,
    movedMetres: home.snap.snapMetres,
    school,
    walked: { all, assessed, ...(all.gatesNotMeasured ? { gatesNotMeasured: all.gatesNotMeasured } : {}) },
    others,
    list,
    on,
    measure,
  });
}

/** With room for every margin: those of both ends come to less than a kilometre. */
const furthest = ({ metres }: { readonly metres: number }): number => 1.02 * metres + 1500;
