import { day } from '../../../rules/kernel/day.ts';
import { type Accepted, type Applied, apply, listApplications, newForm } from '../../../src/applications/index.ts';
import type { Db } from '../../../src/db/index.ts';

export const NOW = new Date('2026-11-25T09:30:00.000Z');

/** What a family sends of a child that nobody is. */
export const APPLIED: Applied = {
  child: 'Canary Childname',
  contact: { name: 'Canary Parentname', email: 'canary@example.org' },
  about: {
    area: 'fairmile-demo',
    home: { postcode: 'QZ7 1AB' },
    school: { urn: '900001' },
    on: day('2026-11-25'),
  },
};

export interface Sent extends Accepted {
  readonly authority: string;
  readonly id: string;
}

/** An application that was sent to this authority, with its ID as the authority has it. */
export async function sent(
  db: Db,
  authority: string,
  applied: Applied = APPLIED,
  now = NOW,
  bornOn = '2018-03-27',
): Promise<Sent> {
  const facts = { bornOn: { value: bornOn, by: 'parent' as const } };
  const accepted = await apply(db, { authority, form: newForm(), applied, facts, now });
  const all = await listApplications(db, authority, { states: ['open'] });
  const { id } = all.find(({ reference }) => reference === accepted.reference)!;
  return { ...accepted, authority, id };
}
