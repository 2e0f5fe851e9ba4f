import type { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Env } from './context.ts';

/** Stylesheets and scripts. Compressed here and nowhere else: they hold nothing that is about anybody. */
export function serveAssets(app: OpenAPIHono<Env>): void {
  app.use('/assets/*', compress());
  app.use('/assets/*', etag());
  app.get('/assets/:name', async (c) => {
    const asset = await c.get('deps').asset(c.req.param('name'));
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'public, max-age=600' });
  });
}
