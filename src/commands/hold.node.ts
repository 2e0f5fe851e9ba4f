import { addHold, HOLD_KINDS, HOLD_REASONS, type Hold, liftHold, listHolds } from '../keeping/index.ts';
import { type Command, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, readOptions } from './options.ts';
import { withAuthority } from './retention.node.ts';

export const holdAdd: Command = {
  name: 'hold add',
  usage: `${HOLD_KINDS.join('|')} ID --authority A --why ${Object.keys(HOLD_REASONS).join('|')} [--reference "26 001 234"] --by "Name"`,
  does: 'Keeps a record, whatever its period, until the hold is lifted. A child or an application may be named by the council’s own reference. A hold on a child keeps its records, decisions and cases; one on an application, what was sent and decided of it. A child that goes by an application’s reference and that application are one: either keeps both.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', why: 'text', reference: 'text', by: 'text' });
    const [kind, of] = words;
    if (words.length !== 2)
      throw wrongUse(`Give what is held and its id, such as: child C-1001. One of ${HOLD_KINDS.join(', ')}.`);
    const authority = needed(options.authority, '--authority');
    const [why, by] = [needed(options.why, '--why'), needed(options.by, '--by')];
    return withAuthority(io, authority, async ({ db }) => {
      const asked = { authority, kind: kind!, of: of!, why, by, reference: options.reference, now: io.now() };
      const { id } = await addHold(db, asked);
      io.out(`${id}\n`);
      io.err(`Held. To end it: fairmile hold lift ${id} --authority ${authority} --by "Name"\n`);
      return 0;
    });
  },
};

export const holdList: Command = {
  name: 'hold list',
  usage: '--authority A [--all]',
  does: 'Lists the holds that stand: CSV. With --all, those too that were lifted.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', all: 'flag' });
    if (words.length > 0) throw wrongUse('This command takes no words.');
    const authority = needed(options.authority, '--authority');
    return withAuthority(io, authority, async ({ db }) => {
      const all = await listHolds(db, authority, { all: options.all });
      io.out(asCsv([COLUMNS, ...all.map(rowOf)]));
      return 0;
    });
  },
};

const COLUMNS = ['hold', 'kind', 'id', 'why', 'reference', 'by', 'since', 'lifted_by', 'lifted_at'];

const rowOf = ({ id, kind, of, why, reference, by, since, lifted }: Hold) => [
  ...[id, kind, of, why, reference ?? '', by, since.toISOString()],
  ...[lifted?.by ?? '', lifted?.at.toISOString() ?? ''],
];

export const holdLift: Command = {
  name: 'hold lift',
  usage: 'HOLD --authority A --by "Name"',
  does: 'Ends a hold. What is over its time is then destroyed by the next run.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', by: 'text' });
    if (words.length !== 1 || !/^[1-9]\d{0,14}$/.test(words[0]!))
      throw wrongUse('Give the number of one hold, as hold list tells it.');
    const authority = needed(options.authority, '--authority');
    const by = needed(options.by, '--by');
    return withAuthority(io, authority, async ({ db }) => {
      await liftHold(db, { authority, id: Number(words[0]), by, now: io.now() });
      io.err(`Hold ${words[0]} is lifted.\n`);
      return 0;
    });
  },
};
