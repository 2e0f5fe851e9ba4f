import type { OpenAPIHono } from '@hono/zod-openapi';
import { readRegister } from '../../../src/network/index.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { todayOf } from '../check/ask.ts';
import { areasOf } from './area-of.ts';
import { addAssessing } from './assess.tsx';
import { addDrawing } from './draw.tsx';
import { addFromAWalk } from './from-a-walk.tsx';
import { ListPage, type Register } from './list-page.tsx';
import { addRanking } from './rank.tsx';

/** The register of stretches, for officers of the council whose it is. Addresses hold random ids and nothing about a child. */
export function addStretches(app: OpenAPIHono<Env>): void {
  // Before any body is read: a stranger learns nothing, and can send nothing large.
  app.use('/stretches/*', async (c, next) => {
    officerOf(c as Ctx);
    await next();
  });
  app.get('/stretches', async (c) => {
    const { authority } = officerOf(c);
    const { db, walkingNetwork } = c.get('deps');
    const registers: Register[] = [];
    for (const area of await areasOf(c)) {
      const network = await walkingNetwork(area.id);
      if (network) registers.push({ area, network, stretches: await readRegister(db, { authority, area: area.id }) });
    }
    return showPage(c, <ListPage registers={registers} today={todayOf(c)} />, {
      title: 'Assessed stretches',
      wide: true,
    });
  });
  addDrawing(app);
  addFromAWalk(app);
  addRanking(app);
  addAssessing(app);
}
