import { type Day, londonDay } from '../../rules/kernel/day.ts';
import { MEASURED_COLUMNS } from '../checks/index.ts';
import { readConfig } from '../config.ts';
import type { Db } from '../db/index.ts';
import { endOfAddress, endOfPostcode, endsOfSchool, measureWalk, type Where } from '../measuring/index.ts';
import type { End, NotMeasured, WalkDistance } from '../measuring/measurement.ts';
import { findAddress, findPostcode, findSchool, type HeldArea } from '../places/index.ts';
import { openService, type Service } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { BesideOurs, NO_SECOND, SECOND_COLUMNS } from './beside-ours.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { type LinesIn, linesOfFile, linesPiped } from './lines-in.node.ts';
import { readOptions } from './options.ts';
import { LIST_OPTIONS, LIST_USAGE, runJob } from './run-job.node.ts';

export const measure: Command = {
  name: 'measure',
  usage: `--area AREA [--second-opinion] [--in pairs.csv] ${LIST_USAGE} < pairs.csv`,
  does: 'Measures walks: a pair a line in, lat,lon,lat,lon, postcode,URN or UPRN,URN; metres out, with and without stretches that the map alone leaves not assessed. With --second-opinion, OSRM’s beside them (OSRM_URL). Goes on after any stop with --resume.',
  run: async (args, io) => {
    const { options } = readOptions(args, { ...LIST_OPTIONS, area: 'text', 'second-opinion': 'flag' });
    const second = options['second-opinion'];
    if (second && (options.out !== undefined || options.threads !== undefined))
      throw wrongUse('--second-opinion asks pair by pair, to standard output: leave out --out and --threads.');
    const list = options.in === undefined ? linesPiped(io.input) : linesOfFile(options.in);
    const service = await openService(readConfig(io.environment));
    try {
      const beside = second ? new BesideOurs(service.other?.osrm) : undefined;
      const area = await areaAsked(service.db, options.area);
      // To the gates that can be used today.
      const on = londonDay(io.now());
      const { problems } = beside
        ? await measureBeside(io, service, area, { list, on, beside })
        : await runJob(io, service, options, {
            area,
            task: { does: 'measure', on },
            list,
            firstLine: 1,
            doing: 'Measuring',
            called: 'pairs',
          });
      for (const line of area.attribution) io.err(`${line}\n`);
      if (beside) io.err(beside.summary());
      if (problems > 0) io.err(`${problems} pairs could not be measured; the column “problem” says why.\n`);
      return problems > 0 ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};

interface Beside {
  readonly list: LinesIn;
  readonly on: Day;
  readonly beside: BesideOurs;
}

/** One pair after another, each put to OSRM too. */
async function measureBeside(io: Io, service: Service, area: HeldArea, { list, on, beside }: Beside) {
  const { walking } = await service.networksOf(area);
  const where: Where = { ...(walking ? { network: walking } : {}), area: area.id, attribution: area.attribution };
  io.out(asCsv([[...MEASURED_COLUMNS, ...SECOND_COLUMNS]]));
  let problems = 0;
  let number = 0;
  for await (const line of list.lines) {
    number++;
    const cells = cellsOf(line);
    if (line.trim() === '' || (number === 1 && isHeader(cells))) continue;
    const { row, problem } = await measureLine(service.db, where, { cells, on }, beside);
    if (problem) problems++;
    io.out(asCsv([row]));
  }
  return { problems };
}

/** The cells of a line of pairs, without the quotes round any. */
export const cellsOf = (line: string): string[] =>
  line
    .trim()
    .split(',')
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

export const isHeader = (cells: readonly string[]): boolean =>
  (cells.length === 2 || cells.length === 4) && cells.every((cell) => /^[a-z_ ]+$/i.test(cell));

type Row = readonly (string | number)[];

interface Line {
  readonly cells: readonly string[];
  readonly on: Day;
}

async function measureLine(db: Db, where: Where, { cells, on }: Line, beside: BesideOurs) {
  const ends = await endsOf(db, where.area, cells, on);
  if (typeof ends === 'string') {
    const asked = [cells.slice(0, -1).join(' ').slice(0, 60), cells.at(-1)!.slice(0, 60)];
    return { row: [...asked, '', '', '', '', '', '', ends, ...NO_SECOND], problem: true };
  }
  const { from, to, home, gates } = ends;
  const walk = measureWalk(where, home, gates);
  const second = await beside.rowOf({ where, way: walk, home, gates });
  return { row: [from, to, ...measured(walk), ...second], problem: walk.kind === 'missing' };
}

function measured(walk: WalkDistance | NotMeasured): Row {
  if (walk.kind === 'missing') return ['', '', '', '', '', '', walk.words];
  const without = walk.withoutUnassessed === 'none' ? 'none' : walk.withoutUnassessed.metres;
  const { path, marginMetres, home, school, engine } = walk;
  return [
    path.metres,
    without,
    marginMetres,
    home.snapMetres,
    school.snapMetres,
    `${engine.name} ${engine.version}`,
    '',
  ];
}

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly home: End;
  readonly gates: readonly End[];
}

/** @returns the two ends of a pair, or why it has none */
export async function endsOf(db: Db, area: string, cells: readonly string[], on: Day): Promise<Ends | string> {
  if (cells.length === 4) return endsOfPoints(cells);
  if (cells.length !== 2) return 'A line must be lat,lon,lat,lon, postcode,URN or UPRN,URN.';
  const [text, urn] = cells as [string, string];
  const from = await homeOf(db, area, text);
  if (typeof from === 'string') return from;
  const school = await findSchool(db, area, urn);
  if (!school) return `There is no school with the number ${urn.slice(0, 20)} in this area.`;
  return { ...from, to: urn, gates: endsOfSchool(school, on) };
}

/** A postcode, or the number of an address: no postcode is digits alone. */
async function homeOf(db: Db, area: string, text: string): Promise<Pick<Ends, 'from' | 'home'> | string> {
  if (/^\d+$/.test(text)) {
    const [address] = await findAddress(db, text, area);
    if (!address) return `There is no address with the UPRN ${text.slice(0, 20)} in this area.`;
    return { from: text, home: endOfAddress(address) };
  }
  const found = await findPostcode(db, text, area);
  if (found.kind === 'not-a-postcode') return 'The first column is not a postcode, nor a UPRN.';
  if (found.kind === 'not-held') return `${found.postcode} is not in this area.`;
  return { from: found.postcode, home: endOfPostcode(found.places[0]) };
}

function endsOfPoints(cells: readonly string[]): Ends | string {
  const [lat, lon, toLat, toLon] = cells.map((cell) => (cell === '' ? Number.NaN : Number(cell))) as [
    number,
    number,
    number,
    number,
  ];
  const onEarth = (at: { lat: number; lon: number }) => Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180;
  if (!onEarth({ lat, lon }) || !onEarth({ lat: toLat, lon: toLon }))
    return 'A latitude must be from -90 to 90 and a longitude from -180 to 180.';
  return {
    from: `${lat} ${lon}`,
    to: `${toLat} ${toLon}`,
    home: { at: { lat, lon }, kind: 'address-point' },
    gates: [{ at: { lat: toLat, lon: toLon }, kind: 'gate' }],
  };
}
