import {
  measureDriveByOsrm,
  measureWalkByOsrm,
  type Osrm,
  secondDrive,
  secondWalk,
  type Where,
  withLines,
} from '../measuring/index.ts';
import type { End, NotMeasured, RoadDistance, WalkDistance } from '../measuring/measurement.ts';
import type { Check } from './check.ts';

/** Another program that measures, and what its word is worth here. */
export interface OtherProgram {
  readonly osrm: Osrm;
  /** `required`: nothing rests on one measurement. `if-available`: it may, where the other is not to be had. `alone`: only it measures. */
  readonly use: 'required' | 'if-available' | 'alone';
}

export interface Ends {
  readonly onFoot: Where;
  readonly byRoad: Where;
  readonly home: End;
  readonly gates: readonly End[];
}

export interface BothWays {
  readonly walk: WalkDistance | NotMeasured;
  readonly drive: RoadDistance | NotMeasured;
}

/** Asks the other program for what we measured. What we could not measure stays missing, and it is not asked. */
export async function withSecondOpinions(
  { osrm }: OtherProgram,
  { walk, drive }: BothWays,
  { onFoot, byRoad, home, gates }: Ends,
): Promise<BothWays> {
  const [onFootToo, byRoadToo] = await Promise.all([
    walk.kind === 'walk' ? secondWalk(osrm, { where: onFoot, way: walk, home, gates }) : undefined,
    drive.kind === 'drive' ? secondDrive(osrm, { where: byRoad, way: drive, home, gates }) : undefined,
  ]);
  return {
    walk: walk.kind === 'walk' && onFootToo ? { ...walk, secondOpinion: onFootToo } : walk,
    drive: drive.kind === 'drive' && byRoadToo ? { ...drive, secondOpinion: byRoadToo } : drive,
  };
}

/** Both measured by the other program alone. */
export async function byTheOtherAlone(
  { osrm }: OtherProgram,
  { onFoot, byRoad, home, gates }: Ends,
): Promise<BothWays> {
  const [walk, drive] = await Promise.all([
    measureWalkByOsrm(osrm, onFoot, home, gates),
    measureDriveByOsrm(osrm, byRoad, home, gates),
  ]);
  return { walk, drive };
}

/** Adds the other program's lines where the two disagree, for a map of both. */
export async function withBothLines(
  { osrm }: OtherProgram,
  { walk, drive, disagreed = [] }: Pick<Check, 'walk' | 'drive' | 'disagreed'>,
  { onFoot, byRoad, home, gates }: Ends,
): Promise<BothWays> {
  const draws = (which: 'walk' | 'drive') => disagreed.includes(which);
  return {
    walk:
      draws('walk') && walk.kind === 'walk' ? await withLines(osrm, { where: onFoot, way: walk, home, gates }) : walk,
    drive:
      draws('drive') && drive.kind === 'drive'
        ? await withLines(osrm, { where: byRoad, way: drive, home, gates })
        : drive,
  };
}
