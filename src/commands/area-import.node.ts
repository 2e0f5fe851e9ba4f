import { readConfig } from '../config.ts';
import { importFiles, importFilesBeside } from '../import-files.node.ts';
import type { Fault } from '../places/index.ts';
import { openService, type Service } from '../service.node.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { needed, readOptions } from './options.ts';
import { progress } from './progress.ts';

const OSM = 'Map data © OpenStreetMap contributors, available under the Open Database Licence';
const OGL = 'Contains public sector information licensed under the Open Government Licence v3.0';

/** More than this on a screen helps nobody. */
const MOST_FAULTS = 20;

export const areaImport: Command = {
  name: 'area import',
  usage:
    'AREA --osm FILE.osm.pbf --schools FILE.csv --postcodes FILE.csv [--gates FILE.csv] [--name "Name"] [--authority ID] [--council CODE] [--attribution "…"]…\n         or: AREA --beside --osm FILE.osm.pbf [--schools FILE.csv --postcodes FILE.csv [--gates FILE.csv]] [--attribution "…"]…',
  does: 'Imports an area, or imports it anew: its map, schools, postcodes and gates. Lists may be given more than once. With --beside, a newer map is made ready next to the one in force, which checks go on using: compare the two with area compare, then put it in force with area switch.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, OPTIONS);
    const asked = { id: needed(words[0], 'The short name of the area'), ...options };
    const importing = options.beside ? besideFrom(asked) : anewFrom(asked);
    const service = await openService(readConfig(io.environment));
    const bar = progress(io);
    try {
      const { told, leftOut, faults } = await importing(service, io.now(), bar.step);
      bar.end();
      io.err(told);
      for (const [what, count] of Object.entries(leftOut)) io.err(`Left out: ${count} ${what}.\n`);
      tellFaults(io, faults);
      return faults.length > 0 ? 1 : 0;
    } finally {
      bar.end();
      await service.close();
    }
  },
};

const OPTIONS = {
  beside: 'flag',
  osm: 'text',
  schools: 'many',
  postcodes: 'many',
  gates: 'many',
  name: 'text',
  authority: 'text',
  council: 'text',
  attribution: 'many',
} as const;

type Asked = { readonly id: string } & ReturnType<typeof readOptions<typeof OPTIONS>>['options'];

interface Done {
  readonly told: string;
  readonly leftOut: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
}

type Importing = (service: Service, now: Date, onProgress: (what: string, done: number) => void) => Promise<Done>;

function anewFrom({ id, schools, postcodes, gates, ...options }: Asked): Importing {
  const osm = needed(options.osm, '--osm');
  needed(schools[0], '--schools');
  needed(postcodes[0], '--postcodes');
  const name = options.name ?? `${id[0]!.toUpperCase()}${id.slice(1)}`;
  const area = {
    id,
    name,
    ...(options.authority ? { authority: options.authority } : {}),
    ...(options.council ? { council: options.council } : {}),
    attribution: options.attribution.length > 0 ? options.attribution : [OSM, OGL],
    fictional: false,
    osm,
    schools,
    postcodes,
    gates,
  };
  return async (service, now, onProgress) => {
    const done = await importFiles(service, area, now, onProgress);
    return { ...done, told: `${name} is ready: ${counted(done)}.\n` };
  };
}

function besideFrom({ id, schools, postcodes, gates, attribution, ...options }: Asked): Importing {
  const osm = needed(options.osm, '--osm');
  for (const [option, value] of Object.entries({
    name: options.name,
    authority: options.authority,
    council: options.council,
  }))
    if (value) throw wrongUse(`--${option} is of the area and not of one map: it cannot be given with --beside.`);
  const withLists = schools.length + postcodes.length + gates.length > 0;
  if (withLists && (schools.length === 0 || postcodes.length === 0))
    throw wrongUse('With --beside give --schools and --postcodes together, or neither to keep the lists in force.');
  const files = {
    id,
    osm,
    ...(attribution.length > 0 ? { attribution } : {}),
    ...(withLists ? { lists: { schools, postcodes, gates } } : {}),
  };
  return async (service, now, onProgress) => {
    const done = await importFilesBeside(service, files, now, onProgress);
    const lists = done.lists ? counted(done.lists) : 'the schools, postcodes and gates in force stay with it';
    const told = `Version ${done.number} of ${id} lies beside version ${done.inForce}, which stays in force: ${lists}.\nNext: fairmile area compare --area ${id}\n`;
    return { ...done, told };
  };
}

const counted = ({ schools, postcodes, gates }: Readonly<Record<'schools' | 'postcodes' | 'gates', number>>): string =>
  `${schools} schools, ${postcodes} postcodes, ${gates} gates`;

function tellFaults(io: Io, faults: readonly Fault[]): void {
  for (const { file, line, column, reason } of faults.slice(0, MOST_FAULTS))
    io.err(`${file}, line ${line}, ${column}: ${reason}.\n`);
  if (faults.length > MOST_FAULTS) io.err(`… and ${faults.length - MOST_FAULTS} more rows like that.\n`);
}
