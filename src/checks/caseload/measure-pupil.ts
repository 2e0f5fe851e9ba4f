import type { Facts } from '../../../rules/kernel/fact.ts';
import {
  endsOfSchool,
  hangsOnOpening,
  measureDrive,
  measureWalk,
  missing,
  type NotMeasured,
  type Placed,
  type RoadDistance,
  type SchoolWalks,
  type Stretch,
  type WalkDistance,
  type WalkedTwice,
  type WalkLength,
} from '../../measuring/index.ts';
import type { School } from '../../places/school.ts';
import type { NearerEvidence } from '../check.ts';
import { type Nearer, NOT_COMPARED } from '../compare-schools.ts';
import type { Nearest } from '../governing-policy.ts';
import { findNearer } from '../nearer.ts';
import { findNearerByRoad } from '../nearer-by-road.ts';
import { childToSuit, nearerEvidence } from '../nearer-evidence.ts';
import { placeOf } from '../places/places-at.ts';
import type { Caseload } from './caseload.ts';
import { nearerByWalk } from './nearer-by-walk.ts';
import type { Pupil } from './pupil.ts';

/** What was measured for one pupil. */
export interface PupilMeasured {
  /** The school asked about; left out where the nearest was, and none can be told. */
  readonly school?: School;
  readonly walk: WalkedTwice | NotMeasured;
  /** The walk with every length it may have; left out where it is known which gates are open. */
  readonly whole?: WalkDistance | NotMeasured;
  /** Measured when it is first called. */
  readonly drive: () => RoadDistance | NotMeasured;
  /** The nearest school that would suit by what is known, on foot; left out where none can be told. */
  readonly nearest?: { readonly school: School; readonly walk: WalkLength };
  /** Schools that are or may be nearer, and what the list may lack. */
  readonly nearer: { readonly evidence: readonly NearerEvidence[]; readonly gap?: string };
  /** The stretches of the walk that nobody has assessed, longest first. Looked for when it is called. */
  readonly unassessed: () => readonly Stretch[];
  /** What the schools were compared by. */
  readonly comparedBy: WalkedTwice | RoadDistance | NotMeasured;
}

/** Measures for one pupil what a check would, by the walks that the caseload keeps. */
export function measurePupil(caseload: Caseload, pupil: Pupil, asked: Facts, nearestBy: Nearest): PupilMeasured {
  const onFoot = caseload.onFoot(pupil.born, pupil.on);
  const home = onFoot?.walks.place(pupil.home) ?? missing('no-network');
  const candidates = caseload.candidates(pupil.born, pupil.on);
  const suitable = caseload.suitable(pupil.born, pupil.on, childToSuit(asked));
  const nearest = home.kind === 'placed' ? onFoot!.walks.nearestOf(home, suitable) : undefined;
  const at = pupil.school === 'nearest' ? nearest?.school : caseload.schoolAt(pupil.school.urn);
  const school = at === undefined ? undefined : caseload.school(at);
  const walk = home.kind === 'missing' ? home : walkTo(onFoot!.walks, home, at ?? suitable[0]);
  const ends = school ? endsOfSchool(school, pupil.on) : [];
  const drive = once(() => measureDrive(caseload.driving, pupil.home, ends, caseload.drives));
  // Where it is not known which gates are open, every length that there may be is wanted, as a check has it.
  const whole = onFoot && hangsOnOpening(ends) ? measureWalk(onFoot.where, pupil.home, ends) : undefined;
  const others = candidates.filter((each) => each !== school);
  const nearer = {
    walking: () =>
      home.kind === 'missing' || walk.kind === 'missing' || school === undefined
        ? notCompared(home, walk)
        : whole
          ? findNearer({
              where: onFoot!.where,
              home: pupil.home,
              school,
              walk: whole,
              others,
              list: caseload.list,
              on: pupil.on,
            })
          : nearerByWalk(caseload, onFoot!, { home, school, walk, others, on: pupil.on }),
    road: () =>
      school === undefined
        ? notCompared(home, walk)
        : findNearerByRoad({
            where: caseload.driving,
            home: pupil.home,
            school,
            drive: drive(),
            others,
            list: caseload.list,
            on: pupil.on,
          }),
    unknown: () => NOT_COMPARED,
  }[nearestBy]();
  const placesFrom = { home: pupil.home, byRoad: caseload.driving, comparedBy: nearestBy, facts: asked, on: pupil.on };
  const evidence = nearerEvidence(nearer.schools, asked, placeOf(caseload.places, placesFrom));
  return {
    ...(school ? { school } : {}),
    walk,
    ...(whole ? { whole } : {}),
    unassessed: () => (home.kind === 'placed' && at !== undefined ? onFoot!.walks.unassessedTo(home, at) : []),
    drive,
    ...(nearest ? { nearest: { school: caseload.school(nearest.school), walk: nearest.walk } } : {}),
    nearer: { evidence, ...(nearer.gap ? { gap: nearer.gap } : {}) },
    comparedBy: nearestBy === 'road' ? drive() : walk,
  };
}

function walkTo(walks: SchoolWalks, home: Placed, at: number | undefined): WalkedTwice | NotMeasured {
  return at === undefined ? missing('school-place-not-known') : walks.twice(home, at);
}

/** Where there is nothing to compare with: why. */
function notCompared(home: Placed | NotMeasured, walk: WalkedTwice | NotMeasured): Nearer {
  const gap = [home, walk].find((each) => each.kind === 'missing') as NotMeasured | undefined;
  return { schools: [], ...(gap ? { gap: gap.words } : {}) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
