import { type Day, isDay } from '../kernel/day.ts';
import { FactError } from '../kernel/fact.ts';
import { wholeNumber } from '../kernel/kinds.ts';
import type { Nation } from '../kernel/nation.ts';
import type { Parameter } from '../kernel/parameter.ts';
import { show } from '../kernel/reading.ts';
import type { Applies, Policy, PolicyProblem } from './policy.ts';

const KEYS = ['nation', 'council', 'name', 'version', 'applies', 'published', 'source', 'parameters'];
/** How long each text may be: names stand in letters, the source in a footnote. */
const LONGEST = { council: 40, name: 120, version: 40, source: 1000 } as const;

/**
 * Reads a council's policy out of JSON, for the law of one nation.
 * @returns the policy, or every problem found. A value below the statute is a problem, and says which paragraph it breaks
 */
export function readPolicy(nation: Nation, input: unknown): { policy: Policy } | { problems: PolicyProblem[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { problems: [{ path: '', message: `a policy must be an object, not ${show(input)}` }] };
  const given = input as Record<string, unknown>;
  const problems: PolicyProblem[] = Object.keys(given)
    .filter((key) => !KEYS.includes(key))
    .map((key) => ({ path: cut(key), message: `is not known here; a policy has ${KEYS.join(', ')}` }));
  const say = (path: string, message: string): void => void problems.push({ path, message });
  if (given.nation !== nation.register.nation)
    say('nation', `must be ${nation.register.nation}, not ${show(given.nation)}`);
  const text = (key: keyof typeof LONGEST): string => readText(given[key], key, say);
  const policy = {
    nation: nation.register.nation,
    council: text('council'),
    name: text('name'),
    version: text('version'),
    applies: readApplies(given.applies, say),
    published: readDay(given.published, 'published', say),
    source: text('source'),
    parameters: readParameters(nation.parameters ?? [], given.parameters, say),
  };
  return problems.length > 0 ? { problems } : { policy: policy as Policy };
}

type Say = (path: string, message: string) => void;

const cut = (key: string): string => key.slice(0, 60);

/** A text that can stand in a sentence: nothing that breaks a line, or that could be taken for a gap to be filled. */
function readText(value: unknown, key: keyof typeof LONGEST, say: Say): string {
  if (typeof value !== 'string' || value.trim() === '') say(key, `must be words, not ${show(value)}`);
  else if (value.length > LONGEST[key]) say(key, `must be at most ${LONGEST[key]} characters, not ${value.length}`);
  else if (/[\p{Cc}{}]/u.test(value)) say(key, 'must be plain words in one line, without { or }');
  return value as string;
}

function readDay(value: unknown, path: string, say: Say): Day | undefined {
  if (typeof value === 'string' && isDay(value)) return value;
  say(path, `must be a calendar day written YYYY-MM-DD, not ${show(value)}`);
  return undefined;
}

const aYear = wholeNumber(1990, 2100);

function readApplies(value: unknown, say: Say): Applies | undefined {
  const record = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const { entryYear, appliedFrom, appliedTo, ...strangers } = record as Record<string, unknown>;
  if (Object.keys(strangers).length > 0 || (entryYear === undefined) === (appliedFrom === undefined)) {
    say('applies', 'must have either entryYear, or appliedFrom with or without appliedTo');
    return undefined;
  }
  if (entryYear !== undefined) return readEntryYear(entryYear, appliedTo, say);
  const from = readDay(appliedFrom, 'applies.appliedFrom', say);
  const to = appliedTo === undefined ? undefined : readDay(appliedTo, 'applies.appliedTo', say);
  if (from && to && to < from) say('applies.appliedTo', `must not be before ${from}, the first day`);
  return from && { appliedFrom: from, ...(to ? { appliedTo: to } : {}) };
}

function readEntryYear(entryYear: unknown, appliedTo: unknown, say: Say): Applies | undefined {
  if (appliedTo !== undefined) say('applies.appliedTo', 'goes with appliedFrom, not with entryYear');
  try {
    return { entryYear: aYear.read(entryYear) };
  } catch (error) {
    say('applies.entryYear', messageOf(error));
    return undefined;
  }
}

function readParameters(known: readonly Parameter<unknown>[], value: unknown, say: Say): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    say('parameters', `must be an object, not ${show(value)}`);
    return {};
  }
  const read: Record<string, unknown> = {};
  for (const [id, each] of Object.entries(value)) {
    const parameter = known.find((one) => one.id === id);
    if (parameter) readOne(parameter, each, read, say);
    else say(`parameters.${cut(id)}`, `there is no parameter called ${show(id)}`);
  }
  for (const { id, called, mustBeStated } of known)
    if (mustBeStated && !Object.hasOwn(value, id)) say(`parameters.${id}`, `${called} must be stated in the policy`);
  // In one order, so that the same policy is always the same text.
  return Object.fromEntries(known.flatMap(({ id }) => (Object.hasOwn(read, id) ? [[id, read[id]]] : [])));
}

function readOne(parameter: Parameter<unknown>, value: unknown, into: Record<string, unknown>, say: Say): void {
  try {
    const read = parameter.kind.read(value);
    const below = parameter.below(read);
    if (below === undefined) into[parameter.id] = read;
    else say(`parameters.${parameter.id}`, below);
  } catch (error) {
    say(`parameters.${parameter.id}`, messageOf(error));
  }
}

/** @throws whatever is no mistake in the value */
function messageOf(error: unknown): string {
  if (error instanceof FactError) return error.message;
  throw error;
}
