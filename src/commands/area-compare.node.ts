import { createReadStream } from 'node:fs';
import { londonDay } from '../../rules/kernel/day.ts';
import { type Comparison, type PairOfEnds, summarise } from '../checks/index.ts';
import { compareVersions } from '../compare-versions.node.ts';
import { readConfig } from '../config.ts';
import type { Db } from '../db/index.ts';
import { keepComparison, type WhichVersion } from '../places/index.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { versionNumber } from './area-switch.node.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { linesOf } from './lines.ts';
import { cellsOf, endsOf, isHeader } from './measure.node.ts';
import { readOptions } from './options.ts';
import { progress } from './progress.ts';
import { COMPARISON_COLUMNS, comparisonRows, tellComparison } from './tell-comparison.ts';

export const areaCompare: Command = {
  name: 'area compare',
  usage: '[--area AREA] [--to VERSION] [--pairs FILE.csv] [--format text|csv|json]',
  does: 'Says what another version of an area would change: the candidate, or the version named. Which ways are new, gone or changed; which walks move by more than their margin, or are on another side of 2 or 3 miles, from every postcode to its nearest primary and secondary school and of the decisions that were kept, or of the pairs given (as measure takes them). What checks use stays as it is; the page Areas then tells the same in short.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text', to: 'text', pairs: 'text', format: 'text' });
    const format = options.format ?? 'text';
    if (!['text', 'csv', 'json'].includes(format)) throw wrongUse('--format must be text, csv or json.');
    const to: WhichVersion = options.to === undefined ? 'candidate' : versionNumber(options.to);
    const service = await openService(readConfig(io.environment));
    const bar = progress(io);
    try {
      const area = await areaAsked(service.db, options.area);
      const given = options.pairs === undefined ? undefined : await readPairs(service.db, area.id, options.pairs, io);
      const asked = {
        area,
        to,
        on: londonDay(io.now()),
        ...(given ? { pairs: given.pairs } : {}),
        onProgress: bar.step,
      };
      const comparison = await compareVersions(service, asked);
      bar.end();
      // For the page where an officer decides whether to switch.
      if (!given) await keepForPage(service.db, comparison, io.now());
      if (format === 'json') io.out(`${JSON.stringify(comparison, null, 2)}\n`);
      else if (format === 'text') io.out(tellComparison(comparison));
      else io.out(asCsv([COMPARISON_COLUMNS, ...comparisonRows(comparison)]));
      if (format === 'csv') for (const line of comparison.attribution) io.err(`${line}\n`);
      io.err(`To put it in force: fairmile area switch --area ${area.id} --to ${comparison.after.number}\n`);
      return given && given.wrong > 0 ? 1 : 0;
    } finally {
      bar.end();
      await service.close();
    }
  },
};

async function keepForPage(db: Db, comparison: Comparison, now: Date): Promise<void> {
  const { area, before, after } = comparison;
  const summary = summarise(comparison, ROWS_ON_PAGE);
  await keepComparison(db, { area: area.id, number: after.number }, { against: before.number, at: now, summary });
}

/** Of each kind, on the page that keeps it short. */
const ROWS_ON_PAGE = 20;

/** Pairs from a file, a line each. A line that cannot be read is told, and never stops the others. */
async function readPairs(db: Db, area: string, path: string, io: Io): Promise<{ pairs: PairOfEnds[]; wrong: number }> {
  const pairs: PairOfEnds[] = [];
  let [number, wrong] = [0, 0];
  try {
    for await (const line of linesOf(createReadStream(path))) {
      number++;
      const cells = cellsOf(line);
      if (line.trim() === '' || (number === 1 && isHeader(cells))) continue;
      const ends = await endsOf(db, area, cells, londonDay(io.now()));
      if (typeof ends === 'string') io.err(`${path}, line ${number}: ${ends}\n`);
      if (typeof ends === 'string') wrong++;
      else pairs.push({ called: '', ...ends });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw wrongUse(`--pairs ${path}: ${code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`}.`);
  }
  return { pairs, wrong };
}
