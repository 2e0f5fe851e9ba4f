import { readColumns } from '../checks/index.ts';
import { readConfig } from '../config.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { type Command, wrongUse } from './command.ts';
import { linesOfFile, linesPiped } from './lines-in.node.ts';
import { neededDay, readOptions } from './options.ts';
import { LIST_OPTIONS, LIST_USAGE, runJob } from './run-job.node.ts';

export const caseload: Command = {
  name: 'caseload',
  usage: `--area AREA [--on DATE] [--in pupils.csv] ${LIST_USAGE} < pupils.csv`,
  does: 'Decides about every pupil of a list: CSV in, with the columns id, born, school (a number, or nearest), postcode or lat and lon (and kind), and facts by their names; a row out for each, in order, with the walks, the nearest school and what follows. Goes on after any stop with --resume. Keeps no decision.',
  run: async (args, io) => {
    const { options } = readOptions(args, { ...LIST_OPTIONS, area: 'text', on: 'text' });
    const on = options.on === undefined ? undefined : neededDay(options.on, '--on');
    const list = options.in === undefined ? linesPiped(io.input) : linesOfFile(options.in);
    const lines = list.lines[Symbol.asyncIterator]();
    const heading = await lines.next();
    if (heading.done) throw wrongUse('The list of pupils is empty: its first line must name the columns.');
    const columns = readColumns(heading.value.replaceAll('\r', ''), on);
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const rest = { ...list, lines: { [Symbol.asyncIterator]: () => lines } };
      const { tally, problems } = await runJob(io, service, options, {
        area,
        task: { does: 'decide', columns },
        list: rest,
        firstLine: 2,
        doing: 'Deciding',
        called: 'pupils',
      });
      io.err(`${area.name}: ${told(tally)}.\n`);
      for (const line of area.attribution) io.err(`${line}\n`);
      if (problems > 0) io.err(`${problems} lines could not be decided; the last column says why.\n`);
      return problems > 0 ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};

const FINDINGS = { owed: 'owed free travel', 'not-owed': 'not owed', unknown: 'not settled' } as const;

const told = (tally: Readonly<Record<string, number>>): string =>
  Object.entries(FINDINGS)
    .map(([finding, words]) => `${(tally[finding] ?? 0).toLocaleString('en-GB')} ${words}`)
    .join(', ');
