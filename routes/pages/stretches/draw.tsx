import type { OpenAPIHono } from '@hono/zod-openapi';
import { boxRound, type Drawn, drawStretch, keepStretch, linesFromText } from '../../../src/network/index.ts';
import type { Network } from '../../../src/network/network.ts';
import type { HeldArea } from '../../../src/places/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { readForm } from '../form-body.ts';
import { areaOf, areasOf } from './area-of.ts';
import { field } from './field.ts';
import { DrawnPage, DrawPage } from './new-page.tsx';

/** Drawing a stretch: a line, what it follows, and then the register. */
export function addDrawing(app: OpenAPIHono<Env>): void {
  app.get('/stretches/new', (c) => showDraw(c, [], { area: '', line: '' }));
  app.post('/stretches/new', async (c) => {
    const form = await readForm(c);
    const { area, network } = await areaOf(c, field(form, 'area'));
    try {
      return await showDrawn(c, area, drawnFrom(network, form, 'only'), form, []);
    } catch (error) {
      return showDraw(c, problemsOf(error), { area: area.id, line: field(form, 'line') });
    }
  });
  app.post('/stretches', async (c) => {
    const officer = officerOf(c);
    const form = await readForm(c);
    const { area, network } = await areaOf(c, field(form, 'area'));
    const { db, now } = c.get('deps');
    const all = drawnFrom(network, form, 'only');
    try {
      const chosen = drawnFrom(network, form, 'way');
      if (chosen.parts.length === 0)
        throw new Problem('invalid-request', 'No way is left.', [{ path: 'way', message: 'Choose at least one way' }]);
      const { id } = await keepStretch(db, {
        authority: officer.authority,
        area: area.id,
        name: field(form, 'name'),
        parts: chosen.parts,
        mapSha256: area.mapSha256,
        by: officer.id,
        now: now(),
      });
      return c.redirect(`/stretches/${id}`, 303);
    } catch (error) {
      return showDrawn(c, area, all, form, problemsOf(error));
    }
  });
  app.get('/stretches/roads', async (c) => {
    const { area } = await areaOf(c, c.req.query('area') ?? '');
    const box = (c.req.query('box') ?? '').split(',').map(Number);
    if (box.length !== 4 || box.some((each) => !Number.isFinite(each)))
      throw new Problem('invalid-request', 'A box is four numbers: south, west, north, east.');
    const roads = await c.get('deps').roadsNear?.(area.id, box as unknown as [number, number, number, number]);
    return c.json({ roads: roads ?? [] });
  });
}

/** @param ways the ways that may be followed: a part of a measured walk says which (`only`), and whoever looked at a line ticks them (`way`) */
function drawnFrom(network: Network, form: FormData, ways: 'only' | 'way'): Drawn {
  const named = form.getAll(ways).map(Number);
  const measured = field(form, 'measured') === 'yes';
  const any = ways === 'only' && named.length === 0;
  return drawStretch(network, linesFromText(field(form, 'line')), {
    measured,
    ...(any ? {} : { ways: new Set(named) }),
  });
}

function problemsOf(error: unknown): readonly FieldProblem[] {
  if (error instanceof Problem && error.fields.length > 0)
    return error.fields.map(({ path, message }) => ({
      path: path === 'parts' ? 'way' : path === 'name' || path === 'way' ? path : 'line',
      message,
    }));
  throw error;
}

async function showDraw(c: Ctx, problems: readonly FieldProblem[], typed: { area: string; line: string }) {
  const page = <DrawPage areas={await areasOf(c)} problems={problems} typed={typed} />;
  return showPage(c, page, {
    title: 'Draw a stretch',
    withMap: true,
    wide: true,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

async function showDrawn(c: Ctx, area: HeldArea, drawn: Drawn, form: FormData, problems: readonly FieldProblem[]) {
  const lines = drawn.parts.flatMap(({ line }) => line);
  const roads = lines.length > 0 ? await c.get('deps').roadsNear?.(area.id, boxRound(lines)) : [];
  const ways = problems.length > 0 ? form.getAll('way').map(String) : drawn.ways.map(({ id }) => String(id));
  const typed = {
    name: field(form, 'name'),
    line: field(form, 'line'),
    measured: field(form, 'measured') === 'yes',
    only: form.getAll('only').map(String),
    ways,
  };
  return showPage(c, <DrawnPage area={area} drawn={drawn} roads={roads ?? []} problems={problems} typed={typed} />, {
    title: 'Is this the stretch?',
    forBack: true,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}
