import { londonDay } from '../../rules/kernel/day.ts';
import { type PupilChanged, proposeAssessment, type Standing } from '../checks/index.ts';
import { readConfig } from '../config.ts';
import { keepAssessment, readAssessment, readStretch } from '../network/index.ts';
import { openService } from '../service.node.ts';
import { type Command, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { textOf } from './lines.ts';
import { needed, readOptions } from './options.ts';
import { progress } from './progress.ts';
import { CHILD_OPTIONS, CHILD_USAGE, childAtEach, walkingArea } from './stretches-asked.node.ts';

const COLUMNS = ['child', 'school_urn', 'school', 'verdict_before', 'verdict_after'].concat([
  'metres_before',
  'metres_after',
  'metres_without_unassessed_before',
  'metres_without_unassessed_after',
]);

export const stretchesAssess: Command = {
  name: 'stretches assess',
  usage: `STRETCH ${CHILD_USAGE} --by PERSON [--confirm] < assessment.json`,
  does: 'Says who would change if a stretch were assessed so, for a made-up child at every postcode: CSV out. With --confirm the assessment is kept. It is {"finding": "safe", "madeOn": "2026-11-02", "method": "…", "assessor": "…", "post": "…", "from": "2026-11-09", "terms": {…}}.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { ...CHILD_OPTIONS, by: 'text', confirm: 'flag' });
    const id = needed(words[0], 'The ID of the stretch');
    const by = needed(options.by, '--by');
    const given = readAssessment(parsed(await textOf(io.input)), londonDay(io.now()));
    const service = await openService(readConfig(io.environment));
    const bar = progress(io);
    try {
      const on = await walkingArea(service, options.area);
      const stretch = await readStretch(service.db, on.area.authority, id);
      const pupils = await childAtEach(service, on, options);
      const onProgress = (done: number) => bar.step('Measuring', done);
      const proposal = { area: on.area, network: on.network, stretch, given, pupils, onProgress };
      const { changes, differing } = await proposeAssessment(service.db, proposal);
      bar.end();
      io.out(asCsv([COLUMNS, ...[...changes.verdicts, ...changes.lengths].map(row)]));
      io.err(
        `${changes.pupils} children: ${changes.verdicts.length} with another verdict on walking distance, ${changes.lengths.length} with another length and the same verdict.\n`,
      );
      for (const { assessment, stretchName } of differing)
        io.err(
          `It differs from assessment ${assessment.id} of ${stretchName}: until one replaces the other, what they share counts as not assessed.\n`,
        );
      if (!options.confirm) {
        io.err('Nothing was kept. With --confirm it is.\n');
        return 0;
      }
      const { authority } = on.area;
      const kept = await keepAssessment(service.db, { authority, stretch: id, given, by, now: io.now() });
      io.err(`Kept as assessment ${kept.id}.\n`);
      return 0;
    } finally {
      bar.end();
      await service.close();
    }
  },
};

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, with the rest.
  }
  throw wrongUse('The assessment on standard input is not a JSON object.');
}

function row({ pupil, before, after }: PupilChanged): (string | number)[] {
  const lengths = (of: keyof Omit<Standing, 'verdict'>) => [before[of]?.metres ?? 'none', after[of]?.metres ?? 'none'];
  const { id, school } = pupil;
  return [id, school.urn, school.name, before.verdict, after.verdict, ...lengths('all'), ...lengths('assessed')];
}
