import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePbfFile } from '../../network/pbf/write.node.ts';
import { Problem } from '../../problem.ts';
import { type BothNetworks, dataVersionOf, mapForOsrm } from './export.ts';
import { PROFILE } from './profile.ts';
import { type OsrmPrograms, runProgram } from './programs.node.ts';

/** What is written last, so that data without it are not whole. */
const MARKER = 'data-version';
const MAP = 'fairmile.osm.pbf';
/** OSRM's own name for the data, before its many endings. */
const DATA = 'fairmile.osrm';

/** Where the data of an area lie. */
export function osrmFolder(dataDir: string, area: string): string {
  return join(dataDir, 'osrm', 'areas', area);
}

export type BuildStep = 'Writing the networks' | 'OSRM reads them' | 'OSRM prepares them';

export interface BuildRequest {
  readonly networks: BothNetworks;
  /** A folder of this area's own. Made if need be; what was built there before is replaced when all is done. */
  readonly folder: string;
  readonly programs: OsrmPrograms;
  readonly onStep?: (step: BuildStep, done: number) => void;
}

/** What OSRM's data of an area say of themselves. */
export interface BuiltData {
  /** What to give osrm-routed. */
  readonly path: string;
  readonly dataVersion: string;
}

/**
 * Builds OSRM's data from the prepared networks of an area, by contraction hierarchies: with its other algorithm, leaving classes of way out
 * gave wrong lengths. Either all of it stands under a new name or nothing.
 * @throws Problem `conflict` when a program fails
 */
export async function buildOsrmData({
  networks,
  folder,
  programs,
  onStep = () => {},
}: BuildRequest): Promise<BuiltData> {
  const dataVersion = `${dataVersionOf(networks.walking.made)}; osrm ${programs.version}`;
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder);
  const unfinished = join(folder, `${randomUUID()}.part`);
  mkdirSync(unfinished);
  try {
    onStep('Writing the networks', 0);
    writePbfFile(join(unfinished, MAP), mapForOsrm(networks));
    writeFileSync(join(unfinished, 'fairmile.lua'), PROFILE);
    onStep('OSRM reads them', 0);
    const profile = join(unfinished, 'fairmile.lua');
    const quiet = ['--verbosity', 'WARNING'];
    // Every piece of the network is as good as any: whether it is connected has been seen to.
    const reading = ['--profile', profile, '--data_version', dataVersion, '--small-component-size', '1', ...quiet];
    await runProgram(programs, 'osrm-extract', [...reading, join(unfinished, MAP)]);
    onStep('OSRM prepares them', 0);
    await runProgram(programs, 'osrm-contract', [...quiet, join(unfinished, DATA)]);
    rmSync(join(unfinished, MAP));
    writeFileSync(join(unfinished, MARKER), dataVersion);
    const name = `data-${randomUUID()}`;
    renameSync(unfinished, join(folder, name));
    for (const old of before) rmSync(join(folder, old), { recursive: true, force: true });
    onStep('OSRM prepares them', 1);
    return { path: join(folder, name, DATA), dataVersion };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** @throws Problem `area-not-ready` when nothing has been built there, or not of this map, policy and program */
export function builtOsrmData(folder: string, { walking }: BothNetworks): BuiltData {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, MARKER))) : [];
  const built = names.map((name) => ({
    path: join(folder, name, DATA),
    dataVersion: readFileSync(join(folder, name, MARKER), 'utf8'),
  }));
  if (built.length === 0)
    throw new Problem('area-not-ready', `No data for OSRM were found in ${folder}. Build them: fairmile osrm build.`);
  const found = built.find(({ dataVersion }) => dataVersion.startsWith(`${dataVersionOf(walking.made)}; osrm `));
  if (found) return found;
  const words = `The data for OSRM in ${folder} are of another map or policy than the area is now. Build them again: fairmile osrm build.`;
  throw new Problem('area-not-ready', words);
}
