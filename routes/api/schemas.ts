import { z } from '@hono/zod-openapi';
import { ENGLAND_FACTS } from '../../rules/england/facts.ts';
import { type Day, isDay } from '../../rules/kernel/day.ts';
import { schemaOfFacts } from '../../rules/kernel/read-facts.ts';
import type { Check } from '../../src/checks/check.ts';

const place = z.strictObject({ lat: z.number().min(49).max(61.5), lon: z.number().min(-9).max(9) });

const home = z.union([
  z.strictObject({ postcode: z.string().min(1, 'must be a postcode').max(12, 'must be a postcode') }),
  z.strictObject({
    uprn: z
      .string()
      .regex(/^\d{1,12}$/, 'must be a number of up to 12 digits')
      .openapi({
        description:
          'The address by its unique property reference number. One that is not held is answered with `missing`; its postcode stands in for it where it is given.',
      }),
    postcode: z.string().min(1, 'must be a postcode').max(12, 'must be a postcode').optional(),
  }),
  z.strictObject({ at: place, kind: z.enum(['address-point', 'officer-point']) }),
]);

const aDay = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value), 'must be a calendar day written YYYY-MM-DD')
  .openapi({ type: 'string', format: 'date', example: '2026-09-07' });

/** The question as JSON. What each fact may be is the law's to say, and is read by the check itself. */
export const Question = z
  .strictObject({
    area: z
      .string()
      .max(40)
      .optional()
      .openapi({ description: 'Needed only where a postcode or school is in several areas.' }),
    home,
    schoolUrn: z
      .string()
      .regex(/^\d{1,8}$/, 'must be a school’s unique reference number')
      .openapi({ example: '900001' }),
    on: aDay.openapi({ description: 'The day the law is asked about.' }),
    facts: z.record(z.string(), z.unknown()).openapi({
      ...(schemaOfFacts(ENGLAND_FACTS) as object),
      description: 'What is known about the child, by fact. Leave out what is not known.',
    }),
  })
  .openapi('Question', {
    example: {
      home: { postcode: 'QZ1 1AA' },
      schoolUrn: '900001',
      on: '2026-09-07',
      facts: { bornOn: '2018-03-27', attendance: 'registered', benefits: [], planNaming: 'no-plan' },
    },
  });

const text = { type: 'string' } as const;
const object = (description: string) => ({ type: 'object', description }) as const;

/** A check as it is answered. Its parts are described in words: each follows the code's own types. */
export const CheckAnswer = z.custom<Check & { attribution: readonly string[] }>().openapi('Check', {
  type: 'object',
  required: ['question', 'area', 'school', 'walk', 'drive', 'nearer', 'facts', 'decision', 'attribution'],
  properties: {
    question: object('The question as it was asked.'),
    area: object('The area: its name, map and sources.'),
    school: object('The school, as the register has it.'),
    walk: object(
      'The walk: `path.metres` unrounded, `path.line` as [lon, lat] pairs, `marginMetres`, and the same without unassessed stretches; or `kind: "missing"` with `words`. `secondOpinion`, where a second program is set up: what it measured, or why it did not.',
    ),
    drive: object('The way by road, likewise.'),
    nearer: {
      type: 'array',
      items: object(
        'A school that is or may be nearer: how far, with and without unassessed stretches; whether it is nearer, suits the child and had a place, each `yes`, `no` or `unknown` with why; and what is `needed` to say more, from whom.',
      ),
    },
    disagreed: {
      type: 'array',
      items: { enum: ['walk', 'drive'] },
      description:
        'What two programs measured so differently that a limit turns on it: a person is asked. Left out where there is none.',
    },
    compared: object('How every school that could count was dealt with, so that no nearer one is missing.'),
    facts: object('Every fact that was used, with who supplied it; or why it is missing.'),
    decision: {
      type: 'object',
      properties: {
        finding: {
          enum: ['owed', 'not-owed', 'unknown'],
          description: 'What the law gives on these facts. Not known is never no.',
        },
        disposition: object(
          'What happens next: `grant`, `ask` or `officer`. There is no refusal: no machine makes one.',
        ),
        grounds: {
          type: 'array',
          items: text,
          description: 'The grounds, in the order of the Schedule, by provision.',
        },
        findings: object('What each provision gave, with its words, its law, and what was missing.'),
        lookAgain: object('The first day on which the answer could change with the same facts.'),
      },
    },
    attribution: {
      type: 'array',
      items: text,
      description: 'Whose places, schools and maps this rests on. Show it wherever you show the answer.',
    },
  },
});

export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457. `errors` names each field by its path.' });

/** How every route says that it can fail. */
export const problems = (...statuses: readonly (401 | 403 | 404 | 413 | 415 | 422)[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: WHY[status], content: { 'application/problem+json': { schema: ProblemBody } } },
    ]),
  );

const WHY = {
  401: 'Nobody is signed in, and no key that works came with it.',
  403: 'Whoever asks may not do this.',
  404: 'There is no such thing.',
  413: 'The body is over 64 kilobytes.',
  415: 'The body is not JSON.',
  422: 'Some fields are missing or wrong; each is named.',
} as const;
