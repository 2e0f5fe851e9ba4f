import type { OpenAPIHono } from '@hono/zod-openapi';
import { isNationName, NATION_NAMES, NATIONS, type RegisteredNation } from '../../../rules/register.ts';
import { Problem } from '../../../src/problem.ts';
import type { Env } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { lawAddress, provisionOf } from './address.ts';
import { outside, readLawDay } from './law-day.ts';
import { ListPage } from './list-page.tsx';
import { ProvisionPage } from './provision-page.tsx';

/** The law as it is written in `rules/`, for anyone to read, on any day that was checked. Nothing here is written twice. */
export function addLaw(app: OpenAPIHono<Env>): void {
  app.get('/law', (c) => {
    const day = readLawDay(c);
    if (day.fromForm) return c.redirect(`/law?on=${day.on}`, 303);
    const nations: readonly RegisteredNation[] = NATION_NAMES.map((name) => NATIONS[name]);
    const refused = nations.map((each) => outside(each, day.on));
    const wrong = day.wrong ?? (refused.every((each) => each !== undefined) ? refused.join('. ') : undefined);
    return showPage(
      c,
      <ListPage nations={nations} day={day} wrong={wrong} />,
      settings('The law, as we read it', wrong),
    );
  });
  app.get('/law/:id{.+}', (c) => {
    const id = c.req.param('id').replace(/\/$/, '');
    if (isNationName(id)) return c.redirect(`/law#${id}`, 303);
    const found = provisionOf(id);
    if (!found) throw new Problem('not-found', 'We have no rule at this address.');
    const day = readLawDay(c);
    if (day.fromForm) return c.redirect(lawAddress(id, day.on), 303);
    const wrong = day.wrong ?? outside(found.of, day.on);
    const page = <ProvisionPage {...found} day={day} wrong={wrong} />;
    return showPage(c, page, settings(`${found.provision.title}: the law of ${found.of.nation.register.name}`, wrong));
  });
}

const settings = (title: string, wrong: string | undefined) => ({
  title,
  wide: true,
  hasErrors: wrong !== undefined,
  status: wrong === undefined ? (200 as const) : (422 as const),
});
