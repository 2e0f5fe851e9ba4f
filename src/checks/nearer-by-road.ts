import type { Day } from '../../rules/kernel/day.ts';
import {
  type End,
  endsOfSchool,
  FURTHEST_SNAP_METRES,
  measureDrive,
  type NotMeasured,
  type RoadDistance,
  type Where,
} from '../measuring/index.ts';
import type { School } from '../places/school.ts';
import { compareSchools, mostOf, type Nearer, rangeOf, type WayLength } from './compare-schools.ts';
import { type Around, offTheMapAtLeast, type SchoolList } from './least-metres.ts';

export interface NearerByRoad {
  readonly where: Where;
  readonly home: End;
  /** The school asked about, and the way there by road. */
  readonly school: School;
  readonly drive: RoadDistance | NotMeasured;
  /** Schools that could count for the child’s age, without the school asked about. */
  readonly others: readonly School[];
  readonly list: SchoolList;
  /** The day on which the gates have to be open. */
  readonly on: Day;
  /** The drive to another school: our own measurement unless said otherwise. */
  readonly measure?: (school: School) => RoadDistance | NotMeasured;
}

/**
 * The same comparison as on foot, for a council whose policy says that nearer means nearer by road. Equal distance is not
 * nearer; where two differ by less than both margins together, nobody knows.
 */
export function findNearerByRoad({ where, home, school, drive, others, list, on, measure }: NearerByRoad): Nearer {
  if (drive.kind === 'missing') return { schools: [], gap: drive.words };
  const around: Around = {
    network: where.network!,
    home,
    movedMetres: drive.home.snapMetres,
    // By road an end may be put on another way than the nearest.
    endMoved: () => FURTHEST_SNAP_METRES,
    mapIsWhole: list.kind === 'whole',
  };
  const ends = endsOfSchool(school, on);
  const all = rangeOf(around, ends, lengthOf(drive), offTheMapAtLeast(around, ends));
  return compareSchools({
    around,
    mine: { all, assessed: all },
    others,
    list,
    on,
    measure: (schools) =>
      schools.map((each) => {
        const way = lengthOf(measure ? measure(each) : measureDrive(where, home, endsOfSchool(each, on)));
        return { all: way, assessed: way };
      }),
  });
}

function lengthOf(drive: RoadDistance | NotMeasured): WayLength | NotMeasured {
  if (drive.kind === 'missing') return drive;
  const { path, marginMetres, gatesNotMeasured, ifShut = [] } = drive;
  return {
    kind: 'length',
    metres: path.metres,
    ...mostOf({ metres: path.metres, marginMetres }, ifShut),
    ...(gatesNotMeasured ? { gatesNotMeasured } : {}),
  };
}
