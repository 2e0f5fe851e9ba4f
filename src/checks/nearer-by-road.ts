import {
  type End,
  endsOfSchool,
  FURTHEST_SNAP_METRES,
  measureDrive,
  type NotMeasured,
  type RoadDistance,
  type Where,
} from '../measuring/index.ts';
import { segmentMetres } from '../network/index.ts';
import type { School } from '../places/school.ts';
import { suitability } from './candidates.ts';
import type { NearerEvidence } from './check.ts';
import { mapReaches } from './edge-of-map.ts';
import { compare } from './is-nearer.ts';
import { BEYOND, type Nearer } from './nearer.ts';

export interface NearerByRoad {
  readonly where: Where;
  readonly home: End;
  /** The way by road to the school asked about. */
  readonly drive: RoadDistance | NotMeasured;
  /** Qualifying schools for the child’s age, without the school asked about. */
  readonly others: readonly School[];
  readonly hasNeeds: boolean | undefined;
  /** Nothing lies beyond the map, as on an island. */
  readonly mapIsWhole: boolean;
}

/**
 * The same comparison as on foot, for a council whose policy says that nearer means nearer by road. Equal distance is not
 * nearer; where two differ by less than both margins together, nobody knows.
 */
export function findNearerByRoad(request: NearerByRoad): Nearer {
  const { where, home, drive, others, hasNeeds, mapIsWhole } = request;
  if (drive.kind === 'missing') return { schools: [], gap: drive.words };
  const schools = others.flatMap((school): NearerEvidence[] => {
    const { urn, name } = school;
    const ends = endsOfSchool(school);
    if (!mayBeNearer(home, ends, drive)) return [];
    const its = measureDrive(where, home, ends);
    const nearer = isNearer(drive, its);
    if (nearer === 'no') return [];
    const length = its.kind === 'drive' ? { metres: its.path.metres, marginMetres: its.marginMetres } : {};
    return [{ urn, name, ...length, nearer, suitable: suitability(school, hasNeeds) }];
  });
  const whole = mapIsWhole || mapReaches(where.network!, home.at, drive.path.metres);
  return {
    schools: schools.sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity)),
    ...(whole ? {} : { gap: BEYOND }),
  };
}

/** No road is shorter than the straight line, but for how far each end may be moved to reach one. */
function mayBeNearer(home: End, ends: readonly End[], { path, marginMetres }: RoadDistance): boolean {
  if (ends.length === 0) return true;
  const furthest = 1.01 * (path.metres + 2 * marginMetres) + 2 * FURTHEST_SNAP_METRES;
  return ends.some(({ at }) => segmentMetres(home.at.lat, home.at.lon, at.lat, at.lon) <= furthest);
}

function isNearer(drive: RoadDistance, its: RoadDistance | NotMeasured): 'yes' | 'no' | 'unknown' {
  // With no way by road on the map it is not nearer; a school that cannot be placed at all may be anywhere.
  if (its.kind === 'missing') return its.reason === 'no-drive-on-map' ? 'no' : 'unknown';
  const mine = { metres: drive.path.metres, marginMetres: drive.marginMetres };
  const nearer = compare({ metres: its.path.metres, marginMetres: its.marginMetres }, mine);
  if (nearer === 'no' && its.gatesNotMeasured?.length) return 'unknown';
  // The school asked about may have a gate that is nearer than the one measured to.
  return nearer === 'yes' && drive.gatesNotMeasured?.length ? 'unknown' : nearer;
}
