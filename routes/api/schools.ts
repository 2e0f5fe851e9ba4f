import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { areas, searchSchools } from '../../src/places/index.ts';
import type { Env } from '../context.ts';
import { isText, NOT_TEXT } from '../text.ts';
import { problems } from './schemas.ts';

const Found = z
  .object({ urn: z.string(), name: z.string(), type: z.string(), postcode: z.string().optional(), area: z.string() })
  .openapi('School');

const route = createRoute({
  method: 'get',
  path: '/api/v1/schools',
  summary: 'Find a school by name',
  description: 'For choosing the school to ask about. Public register data only.',
  request: {
    query: z.object({
      name: z
        .string()
        .min(2, 'must be 2 letters or more')
        .max(100, 'must be 100 letters or fewer')
        .refine(isText, NOT_TEXT)
        .openapi({ example: 'mill lane' }),
      area: z
        .string()
        .max(40)
        .refine(isText, NOT_TEXT)
        .optional()
        .openapi({ description: 'Only schools of this area.' }),
    }),
  },
  responses: {
    200: {
      description: 'Up to 20 schools.',
      content: {
        'application/json': { schema: z.object({ schools: z.array(Found), attribution: z.array(z.string()) }) },
      },
    },
    ...problems(422),
  },
});

export function addSchools(app: OpenAPIHono<Env>): void {
  app.openapi(route, async (c) => {
    const { db } = c.get('deps');
    const { name, area } = c.req.valid('query');
    const found = await searchSchools(db, { name, limit: 20, ...(area ? { area } : {}) });
    const schools = found.map(({ urn, name, typeAsRegistered, postcode, area }) => ({
      urn,
      name,
      type: typeAsRegistered,
      area,
      ...(postcode ? { postcode } : {}),
    }));
    const inAreas = new Set(found.map((school) => school.area));
    const sources = (await areas(db)).filter(({ id }) => inAreas.has(id)).flatMap(({ attribution }) => attribution);
    return c.json({ schools, attribution: [...new Set(sources)] }, 200);
  });
}
