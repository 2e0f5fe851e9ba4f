import type { OpenAPIHono } from '@hono/zod-openapi';
import { rankStretches, whereForEach } from '../../../src/checks/index.ts';
import { assessmentsOf } from '../../../src/network/index.ts';
import { type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { todayOf } from '../check/ask.ts';
import { readForm } from '../form-body.ts';
import { areaOf } from './area-of.ts';
import { field } from './field.ts';
import { pupilsAsked } from './made-up.ts';
import { RankPage } from './rank-page.tsx';

/** Which stretch to assess next. */
export function addRanking(app: OpenAPIHono<Env>): void {
  app.post('/stretches/rank', async (c) => {
    const { authority } = officerOf(c);
    const form = await readForm(c);
    const { area, network } = await areaOf(c, field(form, 'area'));
    const pupils = await pupilsAsked(c, { area, network }, form, todayOf(c));
    const { db } = c.get('deps');
    const held = await assessmentsOf(db, { authority, area: area.id });
    const whereFor = await whereForEach(db, area, network, held, pupils);
    const where = pupils[0] ? whereFor(pupils[0]) : { network, area: area.id, attribution: area.attribution };
    const ranking = rankStretches(where, pupils);
    return showPage(c, <RankPage area={area} network={network} ranking={ranking} />, {
      title: 'Which stretch to assess next',
      forBack: true,
    });
  });
}
