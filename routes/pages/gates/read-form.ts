import type { Day } from '../../../rules/kernel/day.ts';
import type { GateAct, GateDetails } from '../../../src/places/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { readPoint } from '../check/read-answer.ts';
import { dateField, field } from '../stretches/field.ts';

/** What an officer would do to a gate, as the form has it. @throws Problem `invalid-request` naming fields of the form */
export function readAct(form: FormData): GateAct {
  const act = field(form, 'act');
  const [gate, seen, reason] = [field(form, 'gate'), Number(field(form, 'seen')), field(form, 'reason')];
  if (act === 'undo') return { act, gate, seen };
  if (act === 'close') return { act, gate, seen, reason, lastDay: dateField(form, 'last-day') as Day };
  if (act === 'withdraw') return { act, gate, seen, reason };
  if (act === 'change') return { act, gate, seen, reason, ...detailsIn(form) };
  if (act === 'add') return { act, ...detailsIn(form) };
  throw new Problem('invalid-request', 'Choose what to do with the gate.', [
    { path: 'act', message: 'Choose what to do' },
  ]);
}

function detailsIn(form: FormData): GateDetails {
  const at = readPoint(field(form, 'place'));
  if (!at)
    throw new Problem('invalid-request', 'The place of the gate cannot be read.', [
      { path: 'place', message: 'Enter the place as latitude and longitude, like 52.671234, -0.730123' },
    ]);
  const [from, until] = [dateField(form, 'from'), dateField(form, 'until')];
  return {
    at,
    name: field(form, 'name') || undefined,
    forPupils: yesNo(field(form, 'for-pupils')),
    startAndEnd: yesNo(field(form, 'start-and-end')),
    hours: field(form, 'hours') || undefined,
    ...(from ? { from: from as Day } : {}),
    ...(until ? { until: until as Day } : {}),
  };
}

const yesNo = (given: string): 'yes' | 'no' | undefined => (given === 'yes' || given === 'no' ? given : undefined);

const FIELDS: Readonly<Record<string, readonly [id: string, message: (told: string) => string]>> = {
  at: ['place', () => 'Enter the place as latitude and longitude, like 52.671234, -0.730123'],
  name: ['name', (told) => `The name ${told}`],
  hours: ['hours', (told) => `The hours ${told}`],
  from: ['from-day', () => 'The first day must be a real date, not after the last day'],
  until: [
    'until-day',
    (told) =>
      told.includes('before') ? 'The last day must not be before the first day' : 'The last day must be a real date',
  ],
  lastDay: [
    'last-day-day',
    (told) =>
      told.includes('before')
        ? 'The last day must not be before the first day of the gate'
        : 'Enter the last day on which the gate was open',
  ],
  reason: ['reason', () => 'Say why, in up to 500 characters'],
};

/** What is wrong with an act, at the fields it came from. */
export const formProblems = (fields: readonly FieldProblem[]): FieldProblem[] =>
  fields.map(({ path, message }) => {
    const [id, words] = FIELDS[path] ?? [path, (told: string) => told];
    return { path: id, message: words(message) };
  });
