import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../context.ts';

/** The API described (OpenAPI 3.1), from the same routes that answer it. */
export function document(app: OpenAPIHono<Env>) {
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of your own system, made by the council with `fairmile key add`.',
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Fairmile',
      version: '1',
      description:
        'Free travel to school under the law of England: what is owed, why, and the walk it rests on. Facts about a child travel in request bodies, never in addresses.',
    },
  });
}
