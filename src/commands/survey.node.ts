import { ageOn } from '../../rules/kernel/day.ts';
import { type SurveyLine, survey as surveyArea, whereOnFoot } from '../checks/index.ts';
import { readConfig } from '../config.ts';
import { postcodesOf, schoolsOf } from '../places/index.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { type Command, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, neededDay, readOptions } from './options.ts';
import { progress } from './progress.ts';
import { schoolAsked } from './stretches-asked.node.ts';

const COLUMNS = [
  'postcode',
  'school_urn',
  'school',
  'walk_metres',
  'walk_metres_without_unassessed',
  'margin_metres',
  'by_distance',
  'by_distance_reason',
  'finding',
  'grounds_met',
  'words',
];

export const survey: Command = {
  name: 'survey',
  usage: '--area AREA --born DATE --on DATE --school nearest-primary|nearest-secondary|URN',
  does: 'Decides for a made-up child at every postcode of an area: CSV out, then a summary.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text', born: 'text', on: 'text', school: 'text' });
    const [born, on] = [neededDay(options.born, '--born'), neededDay(options.on, '--on')];
    if (born > on) throw wrongUse('--born must not be after --on.');
    const school = schoolAsked(needed(options.school, '--school'));
    const service = await openService(readConfig(io.environment));
    const bar = progress(io);
    try {
      const area = await areaAsked(service.db, options.area);
      const { walking } = await service.networksOf(area);
      const [homes, schools] = [await postcodesOf(service.db, area.id), await schoolsOf(service.db, area.id)];
      const where = await whereOnFoot(service.db, area, walking, { on, age: ageOn(born, on) });
      const lines = surveyArea({
        where,
        homes,
        schools,
        born,
        on,
        school,
        onProgress: (done) => bar.step('Measuring', done),
      });
      bar.end();
      io.out(asCsv([COLUMNS, ...lines.map(row)]));
      io.err(summary(area.name, lines));
      for (const line of area.attribution) io.err(`${line}\n`);
      return 0;
    } finally {
      bar.end();
      await service.close();
    }
  },
};

function row({ postcode, school, walk, byDistance, decision }: SurveyLine): (string | number)[] {
  const length =
    walk.kind === 'length'
      ? [walk.metres, walk.without === 'none' ? 'none' : walk.without.metres, walk.marginMetres]
      : ['', '', ''];
  const met = decision.grounds.filter((ground) => decision.findings[ground]!.verdict === 'met');
  return [
    postcode,
    school?.urn ?? '',
    school?.name ?? '',
    ...length,
    byDistance.verdict,
    byDistance.reason,
    decision.finding,
    met.join(' '),
    byDistance.words,
  ];
}

const DISTANCE = {
  met: 'beyond walking distance',
  'not-met': 'within walking distance',
  unknown: 'not settled',
} as const;

function summary(area: string, lines: readonly SurveyLine[]): string {
  const tally = (of: (line: SurveyLine) => string): string =>
    [...Map.groupBy(lines, of)]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([what, those]) => `  ${String(those.length).padStart(6)}  ${what}`)
      .join('\n');
  const open = lines.filter((line) => line.byDistance.verdict === 'unknown');
  return [
    `${area}: ${lines.length} postcodes.`,
    'By distance alone:',
    tally((line) => DISTANCE[line.byDistance.verdict]),
    ...(open.length > 0
      ? [
          'Not settled because:',
          [...Map.groupBy(open, whyOpen)]
            .sort((a, b) => b[1].length - a[1].length)
            .map(([what, those]) => `  ${String(those.length).padStart(6)}  ${what}`)
            .join('\n'),
        ]
      : []),
    'Overall:',
    tally((line) => line.decision.finding),
    'Supposed of the child: lives there, gets a place at the school, is not boarded by the council, could not have had a place nearer. All else is unknown and stays so.',
    '',
  ].join('\n');
}

const WHY: Readonly<Record<string, string>> = {
  'too-close': 'too close to the line for a measurement from a postcode’s centre',
  'turns-on-unassessed': 'the line falls between the walk with and without stretches that nobody has assessed',
};

const whyOpen = ({ byDistance, walk }: SurveyLine): string =>
  WHY[byDistance.reason] ?? (walk.kind === 'missing' ? walk.words : byDistance.words);
