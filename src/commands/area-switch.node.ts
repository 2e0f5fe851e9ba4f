import { readConfig } from '../config.ts';
import type { WhichVersion } from '../places/index.ts';
import { openService } from '../service.node.ts';
import { switchVersion } from '../switch-version.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { type Command, wrongUse } from './command.ts';
import { readOptions } from './options.ts';

export const areaSwitch: Command = {
  name: 'area switch',
  usage: '[--area AREA] [--to VERSION | --back]',
  does: 'Puts another version of an area in force, its map and lists at once: the candidate, the version named, or with --back the one that was in force before. Undone with --back.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text', to: 'text', back: 'flag' });
    const to = versionAsked(options.to, options.back);
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const done = await switchVersion(service, { id: area.id, to, now: io.now() });
      io.err(
        `Version ${done.to} of ${area.name} is in force, in place of version ${done.from}. To undo: fairmile area switch --area ${area.id} --back\n`,
      );
      if (done.gatesWaiting > 0)
        io.err(
          `${done.gatesWaiting} gates entered by hand are at schools that this version lacks: they are kept, and count again when the school is back.\n`,
        );
      return 0;
    } finally {
      await service.close();
    }
  },
};

function versionAsked(to: string | undefined, back: boolean): WhichVersion {
  if (back && to !== undefined) throw wrongUse('Give --to or --back, not both.');
  return back ? 'before' : to === undefined ? 'candidate' : versionNumber(to);
}

/** @throws Problem when it is not the number of a version, such as 3 */
export function versionNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw wrongUse('--to must be the number of a version, such as 3: see area list.');
}
