import { readFile, stat } from 'node:fs/promises';
import { departures } from '../../rules/policy/deadlines.ts';
import { NATIONS, type NationName } from '../../rules/register.ts';
import { forWhom, keepPolicy, tryPolicy } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { Problem } from '../problem.ts';
import { openService } from '../service.node.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, readOptions } from './options.ts';

/** Far more than any policy says, and little enough to read at once. */
const LARGEST = 1_000_000;

export const policyImport: Command = {
  name: 'policy import',
  usage: 'FILE.json --authority ID [--keep]',
  does: 'Checks a council’s published policy against the law and against the council’s other policies, and shows what it would set beside what the law gives. CSV out. With --keep it is kept, for good: a correction is another version.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', keep: 'flag' });
    if (words.length > 1) throw wrongUse('Give one file at a time.');
    const file = needed(words[0], 'The file');
    const authority = needed(options.authority, '--authority');
    const input = await readJson(file);
    const service = await openService(readConfig(io.environment));
    try {
      refuseOthers(input, authority);
      const fitted = options.keep ? await keepPolicy(service.db, input, io.now()) : await tryPolicy(service.db, input);
      tell(io, file, fitted, options.keep);
      return fitted.gaps.length > 0 ? 1 : 0;
    } catch (error) {
      if (error instanceof Problem && error.fields.length > 0) return tellWrong(io, error);
      throw error;
    } finally {
      await service.close();
    }
  },
};

/** @throws Problem that says what is wrong with the file, not with the policy in it */
async function readJson(file: string): Promise<unknown> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST) throw wrongUse(`${file} is too large for a policy: ${LARGEST} bytes at most.`);
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof SyntaxError) throw wrongUse(`${file} is not JSON: ${error.message.slice(0, 200)}.`);
    throw wrongUse(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'no reason given'}.`);
  }
}

/** A policy says whose it is. One that was written for another council is not taken for this one’s. */
function refuseOthers(input: unknown, authority: string): void {
  const council = typeof input === 'object' && input !== null ? (input as { council?: unknown }).council : undefined;
  if (typeof council !== 'string' || council === authority) return;
  const message = `is ${council.slice(0, 40)}, and --authority is ${authority.slice(0, 40)}: they must be the same`;
  throw new Problem('invalid-request', 'This policy is another council’s.', [{ path: 'council', message }]);
}

function tellWrong(io: Io, { message, fields }: Problem): number {
  io.err(`${message} Nothing was kept.\n`);
  for (const field of fields) io.err(`  ${field.path || 'the file'}: ${field.message}\n`);
  return 1;
}

const COLUMNS = ['parameter', 'meaning', 'unit', 'by_law', 'by_policy', 'effect'];

function tell(
  io: Io,
  file: string,
  { policy, added, gaps }: Awaited<ReturnType<typeof tryPolicy>>,
  keep: boolean,
): void {
  const known = NATIONS[policy.nation as NationName].nation.parameters ?? [];
  const set = known.filter(({ id }) => Object.hasOwn(policy.parameters, id));
  io.out(
    asCsv([
      COLUMNS,
      ...set.map(({ id, meaning, unit = '', statute, effect }) => [
        id,
        meaning,
        unit,
        written(statute),
        written(policy.parameters[id]),
        effect === 'decides' ? 'decides' : 'shown only',
      ]),
    ]),
  );
  io.err(
    `“${policy.name}”, version ${policy.version}, for ${forWhom(policy)}: ${set.length} parameters, none below the law.\n`,
  );
  for (const each of departures(NATIONS[policy.nation as NationName].nation.clocks, policy)) io.err(`${each}\n`);
  for (const gap of gaps) io.err(`${gap} The law alone holds there.\n`);
  if (!added) io.err('The very same policy is held already. Nothing was changed.\n');
  else if (keep) io.err('Kept. It counts from the next check on, for the children it is for.\n');
  else
    io.err(
      `Nothing was kept. To keep it, for good: fairmile policy import ${file} --authority ${policy.council} --keep\n`,
    );
}

const written = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
