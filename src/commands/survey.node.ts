import { readConfig } from '../config.ts';
import { postcodesOf } from '../places/index.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { type Command, wrongUse } from './command.ts';
import { linesHeld } from './lines-in.node.ts';
import { needed, neededDay, readOptions } from './options.ts';
import { type Came, LIST_USAGE, runJob } from './run-job.node.ts';
import { schoolAsked } from './stretches-asked.node.ts';

export const survey: Command = {
  name: 'survey',
  usage: `--area AREA --born DATE --on DATE --school nearest-primary|nearest-secondary|URN ${LIST_USAGE}`,
  does: 'Decides for a made-up child at every postcode of an area: CSV out, then a summary.',
  run: async (args, io) => {
    const { options } = readOptions(args, {
      area: 'text',
      born: 'text',
      on: 'text',
      school: 'text',
      out: 'text',
      resume: 'flag',
      threads: 'text',
    });
    const [born, on] = [neededDay(options.born, '--born'), neededDay(options.on, '--on')];
    if (born > on) throw wrongUse('--born must not be after --on.');
    const school = schoolAsked(needed(options.school, '--school'));
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const homes = await postcodesOf(service.db, area.id);
      const came = await runJob(
        io,
        service,
        { ...options, in: undefined },
        {
          area,
          task: { does: 'survey', asked: { born, on, school } },
          list: linesHeld(homes.map(({ postcode }) => postcode)),
          firstLine: 1,
          doing: 'Measuring',
          called: 'postcodes',
        },
      );
      io.err(summary(area.name, homes.length, came));
      for (const line of area.attribution) io.err(`${line}\n`);
      return 0;
    } finally {
      await service.close();
    }
  },
};

const DISTANCE: Readonly<Record<string, string>> = {
  met: 'beyond walking distance',
  'not-met': 'within walking distance',
  unknown: 'not settled',
};

function summary(area: string, homes: number, { tally }: Came): string {
  const counted = (kind: string, words: (what: string) => string): string =>
    Object.entries(tally)
      .filter(([what]) => what.startsWith(`${kind} `))
      .sort((a, b) => b[1] - a[1])
      .map(([what, count]) => `  ${String(count).padStart(6)}  ${words(what.slice(kind.length + 1))}`)
      .join('\n');
  const open = counted('open', (what) => what);
  return [
    `${area}: ${homes} postcodes.`,
    'By distance alone:',
    counted('distance', (what) => DISTANCE[what]!),
    ...(open ? ['Not settled because:', open] : []),
    'Overall:',
    counted('finding', (what) => what),
    'Supposed of the child: lives there, gets a place at the school, is not boarded by the council, could not have had a place nearer. All else is unknown and stays so.',
    '',
  ].join('\n');
}
