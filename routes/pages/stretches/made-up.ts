import { type Day, day, isDay } from '../../../rules/kernel/day.ts';
import { madeUpPupils, type WalkingPupil } from '../../../src/checks/index.ts';
import type { Network } from '../../../src/network/network.ts';
import { type HeldArea, postcodesOf, schoolsOf } from '../../../src/places/index.ts';
import { Problem } from '../../../src/problem.ts';
import type { Ctx } from '../../context.ts';
import { dateField, field } from './field.ts';

/** The children that a form asks about: the same made-up one at every postcode. @throws Problem `invalid-request` */
export async function pupilsAsked(
  c: Ctx,
  { area, network }: { area: HeldArea; network: Network },
  form: FormData,
  on: Day,
): Promise<WalkingPupil[]> {
  const { db } = c.get('deps');
  const born = dateField(form, 'born');
  if (!isDay(born) || born > on) throw refuse('born', 'Enter a date of birth that is real and not in the future');
  const school = field(form, 'school');
  const urn = field(form, 'urn');
  const asked = school === 'one' ? { urn } : school;
  if (typeof asked === 'object' ? !/^\d{1,10}$/.test(urn) : !isNearest(asked))
    throw refuse('school', 'Choose a school, and give its number in the national register if it is one school');
  const where = { network, area: area.id, attribution: area.attribution };
  return madeUpPupils({
    where,
    homes: await postcodesOf(db, area.id),
    schools: await schoolsOf(db, area.id),
    born: day(born),
    on,
    school: asked as 'nearest-primary' | 'nearest-secondary' | { urn: string },
  });
}

const isNearest = (text: string): boolean => text === 'nearest-primary' || text === 'nearest-secondary';

const refuse = (path: string, message: string): Problem => new Problem('invalid-request', message, [{ path, message }]);
