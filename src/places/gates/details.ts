import { type Day, isDay } from '../../../rules/kernel/day.ts';
import { type FieldProblem, Problem } from '../../problem.ts';
import type { LatLon } from '../point.ts';

/** What is said of a gate. What is left out is not known. */
export interface GateDetails {
  readonly at: LatLon;
  readonly name?: string | undefined;
  readonly forPupils?: 'yes' | 'no' | undefined;
  readonly startAndEnd?: 'yes' | 'no' | undefined;
  readonly hours?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/** As long as a name or the hours may be; a reason may be longer. */
const LONGEST = 100;
const LONGEST_REASON = 500;

/** A gate stands at its school: one further off than this was placed by mistake. */
export const FURTHEST_FROM_SCHOOL = 2000;

/** The columns of the details. @throws Problem `invalid-request` naming each that cannot be kept */
export function columnsOf(details: GateDetails) {
  const { at, forPupils, startAndEnd, from, until } = details;
  const [name, hours] = [tidy(details.name), tidy(details.hours)];
  const fields: FieldProblem[] = [];
  const wrong = (path: string, message: string) => fields.push({ path, message });
  if (!(Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180)) wrong('at', 'must be a latitude and longitude');
  if ((name?.length ?? 0) > LONGEST) wrong('name', `must be ${LONGEST} characters or fewer`);
  if ((hours?.length ?? 0) > LONGEST) wrong('hours', `must be ${LONGEST} characters or fewer`);
  for (const [path, day] of [['from', from] as const, ['until', until] as const])
    if (day !== undefined && !isDay(day)) wrong(path, 'must be a calendar day');
  if (from !== undefined && until !== undefined && until < from) wrong('until', 'must not be before the first day');
  refuse(fields);
  return {
    lat: at.lat,
    lon: at.lon,
    name: name ?? null,
    forPupils: forPupils ?? null,
    startAndEnd: startAndEnd ?? null,
    hours: hours ?? null,
    fromDay: from ?? null,
    untilDay: until ?? null,
  };
}

/** Why a gate was changed, which has to be said. @throws Problem `invalid-request` */
export function reasonOf(reason: string): string {
  const text = tidy(reason);
  if (text === undefined) refuse([{ path: 'reason', message: 'must say why' }]);
  if (text!.length > LONGEST_REASON)
    refuse([{ path: 'reason', message: `must be ${LONGEST_REASON} characters or fewer` }]);
  return text!;
}

export function refuse(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw new Problem('invalid-request', 'This gate cannot be kept as it is.', fields);
}

export function tidy(text: string | undefined): string | undefined {
  const words = text?.trim().replaceAll(/\s+/g, ' ');
  return words === '' ? undefined : words;
}
