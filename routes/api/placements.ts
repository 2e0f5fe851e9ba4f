import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { previewRecords, readSent, type Taken, takeRecords } from '../../src/children/index.ts';
import { Problem } from '../../src/problem.ts';
import { type Env, officerOf } from '../context.ts';
import { NOT_TEXT, pathsOfNonText } from '../text.ts';
import { problems } from './schemas.ts';

/** As many as fit a body of the size that is let in, many times over. */
const MOST = 1000;

const Sent = z
  .strictObject({
    sender: z.string().trim().min(1).max(120).openapi({
      description: 'The system that sends these. Keys are its own: two senders never meet.',
      example: 'Placements system',
    }),
    preview: z.boolean().optional().openapi({ description: 'Say what it would come to, and keep nothing.' }),
    records: z.array(z.record(z.string(), z.unknown())).min(1).max(MOST).openapi({
      description:
        'Versions of placements, homes and circumstances. Each: `child` (your own reference), `kind` (`placement`, `home` or `fact`), `key` (your own, the same in every version), `version` (your own moment of this version), `from`, `until` where it has an end, and `content`; without content it is taken back.',
    }),
  })
  .openapi('SentRecords', {
    example: {
      sender: 'Placements system',
      records: [
        {
          child: 'C-1042',
          kind: 'placement',
          key: 'P-77',
          version: '2026-11-20T08:00:00Z',
          from: '2026-09-01',
          content: { kind: 'placement', placement: { kind: 'mainstream', schoolUrn: '900001' } },
        },
      ],
    },
  });

const Answer = z
  .object({
    outcomes: z.array(
      z.object({
        outcome: z.enum(['added', 'older', 'same', 'refused']),
        why: z.string().optional(),
      }),
    ),
  })
  .openapi('TakenRecords');

const route = createRoute({
  method: 'post',
  path: '/api/v1/placements',
  summary: 'Take in placements, homes and circumstances',
  description:
    'For signed-in officers, and for systems with a key for `placements.write`. Each version is kept once, in whatever order they come: the latest by your own moment is what holds. Sending the same again changes nothing. One answer for each record, in the order given; one that is refused stops no other.',
  security: [{ key: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: Sent } } } },
  responses: {
    200: { description: 'What became of each.', content: { 'application/json': { schema: Answer } } },
    ...problems(401, 403, 413, 415, 422),
  },
});

export function addPlacementsApi(app: OpenAPIHono<Env>): void {
  app.use('/api/v1/placements', async (c, next) => {
    officerOf(c);
    await next();
  });
  app.openapi(route, async (c) => {
    const { authority, id: by } = officerOf(c);
    const { sender, preview, records } = c.req.valid('json');
    const wrong = pathsOfNonText(records);
    if (wrong.length > 0)
      throw new Problem(
        'invalid-request',
        'Some of what was sent cannot be read as text.',
        wrong.map((path) => ({ path, message: NOT_TEXT })),
      );
    const { db, now } = c.get('deps');
    const read = records.map((each) => readSent(each));
    const good = read.flatMap((each) => ('record' in each ? [each.record] : []));
    const taken = (
      await (preview ? previewRecords : takeRecords)(db, { authority, sender, by, now: now() }, good)
    ).values();
    const outcomes = read.map((each) =>
      'record' in each
        ? told(taken.next().value!)
        : {
            outcome: 'refused' as const,
            why: each.faults.map(({ path, message }) => `${path}: ${message}`).join('; '),
          },
    );
    return c.json({ outcomes }, 200);
  });
}

const told = (each: Taken) => (each.outcome === 'refused' ? each : { outcome: each.outcome });
