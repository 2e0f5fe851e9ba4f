import { z } from 'zod';
import { ENGLAND_FACTS } from '../../rules/england/facts.ts';
import { type Day, isDay } from '../../rules/kernel/day.ts';
import { readFacts } from '../../rules/kernel/read-facts.ts';
import { PLACEMENT_KINDS, type SentRecord } from './record.ts';

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'must be a day, such as 2026-09-01');
const short = (max: number) =>
  z.string().trim().min(1, 'must not be empty').max(max, `must be at most ${max} characters`);
const key = short(120);

const placement = z.strictObject({
  kind: z.enum(PLACEMENT_KINDS),
  schoolUrn: z
    .string()
    .regex(/^\d{1,10}$/, 'must be the number of a school')
    .optional(),
  planNaming: short(60).optional(),
  planCondition: short(4000).optional(),
  otherPlace: z.enum(['pupil-referral-unit', 'school', 'at-home', 'away-from-home']).optional(),
  annualReview: z.strictObject({ on: day, outcome: short(4000).optional() }).optional(),
});

const home = z.strictObject({
  at: z.union([
    z.strictObject({ postcode: short(10) }),
    z.strictObject({
      uprn: z.string().regex(/^\d{1,12}$/, 'must be a number of up to 12 digits'),
      postcode: short(10).optional(),
    }),
    z.strictObject({
      point: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
      kind: z.enum(['address-point', 'officer-point']),
    }),
  ]),
  main: z.boolean().optional(),
});

const circumstance = z.strictObject({
  fact: short(60),
  value: z.unknown(),
  by: z.enum(['parent', 'register', 'measurement', 'authority', 'judgement']),
  source: short(400).optional(),
});

const sent = z
  .strictObject({
    child: key,
    kind: z.enum(['placement', 'home', 'fact']),
    key,
    version: z.iso.datetime({ offset: true, error: 'must be a moment, such as 2026-09-01T09:00:00Z' }),
    from: day,
    until: day.optional(),
    content: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('placement'), placement }),
        z.strictObject({ kind: z.literal('home'), home }),
        z.strictObject({ kind: z.literal('fact'), circumstance }),
      ])
      .optional(),
  })
  .superRefine((record, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (record.until !== undefined && record.until < record.from) fault(['until'], 'must not be before the first day');
    if (!record.content) return;
    if (record.content.kind !== record.kind) fault(['content', 'kind'], `must be ${record.kind}, as the record is`);
    for (const { path, message } of factFaults(record.content)) fault(['content', ...path], message);
  });

/** What came is a record, or everything that is wrong with it. */
export type ReadSent =
  | { readonly record: SentRecord }
  | { readonly faults: readonly { readonly path: string; readonly message: string }[] };

/** Reads one record of whatever another system sent. Unknown fields are faults: a misspelt one would be lost without a word. */
export function readSent(input: unknown): ReadSent {
  const read = sent.safeParse(input);
  if (read.success) return { record: read.data as SentRecord };
  return { faults: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}

/** A circumstance has to be a fact of the law, with a value that the fact can have; so has what a plan names. */
function factFaults(content: z.infer<typeof sent>['content'] & object): { path: string[]; message: string }[] {
  const given =
    content.kind === 'fact'
      ? {
          path: ['circumstance'],
          id: content.circumstance.fact,
          value: content.circumstance.value,
          by: content.circumstance.by,
        }
      : content.kind === 'placement' && content.placement.planNaming !== undefined
        ? { path: ['placement', 'planNaming'], id: 'planNaming', value: content.placement.planNaming, by: 'register' }
        : undefined;
  if (given === undefined) return [];
  const read = readFacts(ENGLAND_FACTS, { [given.id]: { value: given.value, by: given.by } });
  return 'facts' in read ? [] : read.problems.map(({ message }) => ({ path: given.path, message }));
}
