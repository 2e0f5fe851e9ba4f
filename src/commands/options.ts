import { parseArgs } from 'node:util';
import { type Day, isDay } from '../../rules/kernel/day.ts';
import { wrongUse } from './command.ts';

type Kinds = Readonly<Record<string, 'text' | 'many' | 'flag'>>;
type Read<K extends Kinds> = {
  readonly [N in keyof K]: K[N] extends 'flag' ? boolean : K[N] extends 'many' ? readonly string[] : string | undefined;
};

/**
 * Reads `--name value` options and the words between them.
 * @throws Problem naming the option that is not known or has no value
 */
export function readOptions<const K extends Kinds>(
  args: readonly string[],
  kinds: K,
): { options: Read<K>; words: readonly string[] } {
  try {
    const options = Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        kind === 'flag' ? { type: 'boolean' as const } : { type: 'string' as const, multiple: kind === 'many' },
      ]),
    );
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const read = Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        values[name] ?? (kind === 'flag' ? false : kind === 'many' ? [] : undefined),
      ]),
    );
    return { options: read as Read<K>, words: positionals };
  } catch (error) {
    throw wrongUse((error as Error).message.split('. To specify')[0]!.replace(/\.?$/, '.'));
  }
}

/** The value of an option that has to be given. */
export function needed(value: string | undefined, option: string): string {
  if (value) return value;
  throw wrongUse(`${option} is missing.`);
}

export function neededDay(value: string | undefined, option: string): Day {
  const text = needed(value, option);
  if (isDay(text)) return text;
  throw wrongUse(`${option} must be a calendar day written YYYY-MM-DD, not ${text.slice(0, 40)}.`);
}
