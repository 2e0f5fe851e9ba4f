import { type Authority, findAuthority } from '../../../src/authorities/index.ts';
import { areas, findArea } from '../../../src/places/index.ts';
import type { Ctx } from '../../context.ts';
import { type Answers, one } from '../check/answers.ts';

/** Councils that take applications here: those with an area. */
export async function councils(c: Ctx): Promise<readonly Authority[]> {
  const { db } = c.get('deps');
  const ids = [...new Set((await areas(db)).flatMap(({ authority }) => authority ?? []))];
  const found: Authority[] = [];
  for (const id of ids) {
    const authority = await findAuthority(db, id);
    if (authority) found.push(authority);
  }
  return found;
}

/** The council of the area that was asked about; else the one that was chosen, or the only one there is. */
export async function councilOf(c: Ctx, answers: Answers): Promise<Authority | undefined> {
  const { db } = c.get('deps');
  const asked = one(answers, 'area');
  const area = asked === undefined ? undefined : await findArea(db, asked);
  const all = await councils(c);
  const id = area?.authority ?? one(answers, 'council') ?? (all.length === 1 ? all[0]?.id : undefined);
  return all.find((each) => each.id === id);
}
