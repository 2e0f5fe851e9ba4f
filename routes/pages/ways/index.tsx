import type { OpenAPIHono } from '@hono/zod-openapi';
import { listAuthorities, policiesOf } from '../../../src/authorities/index.ts';
import { areas } from '../../../src/places/index.ts';
import type { Env } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { WaysPage } from './ways-page.tsx';

/** Which ways count in a walk, for anyone to read: from the very rows that the maps are prepared by, and councils’ policies as they are held. */
export function addWays(app: OpenAPIHono<Env>): void {
  app.get('/ways', async (c) => {
    const { db } = c.get('deps');
    const withArea = new Set((await areas(db)).map(({ authority }) => authority));
    const councils = (await listAuthorities(db)).filter(({ id }) => withArea.has(id));
    const choices = await Promise.all(
      councils.map(async ({ id, name }) => ({ name, policies: await policiesOf(db, id) })),
    );
    return showPage(c, <WaysPage choices={choices} />, { title: 'Which ways count in a walk', wide: true });
  });
}
