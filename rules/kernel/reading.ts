import { FactError } from './fact.ts';
import { type Metres, metres } from './units.ts';

/** A value cut short enough for an error message, so that a hostile one cannot fill a log. */
export function show(value: unknown): string {
  if (typeof value === 'string')
    return value.length > 60 ? `${JSON.stringify(value.slice(0, 60))}…` : JSON.stringify(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return value === undefined ? 'nothing' : String(value);
}

/** A number of metres out of JSON, within what fits on the ground. @throws FactError */
export function readMetres(value: unknown, name: string): Metres {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 2_000_000) return metres(value);
  throw new FactError(`${name} must be metres from 0 to 2,000,000, not ${show(value)}`);
}

/** An object out of JSON with none but the known keys. @throws FactError naming the key that is not known */
export function readRecord(value: unknown, keys: readonly string[], what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FactError(`${what} must be an object with ${keys.join(', ')}, not ${show(value)}`);
  const stranger = Object.keys(value).find((key) => !keys.includes(key));
  if (stranger !== undefined) throw new FactError(`${what} has no ${show(stranger)}; it has ${keys.join(', ')}`);
  return value as Record<string, unknown>;
}
