import { decideEngland } from '../../rules/england/decide.ts';
import { bornOn } from '../../rules/england/facts.ts';
import { inWords } from '../../rules/kernel/day.ts';
import type { Facts, Given } from '../../rules/kernel/fact.ts';
import { OutsideCheckedLaw } from '../../rules/kernel/register.ts';
import { Problem } from '../problem.ts';
import { readAsked } from './asked-facts.ts';
import type { Check } from './check.ts';
import { driveFact, walkFact } from './measured-facts.ts';
import { nearerFact } from './nearer.ts';

/** A check before the law is applied: the question, and what was measured and looked up for it. */
export type Measured = Omit<Check, 'facts' | 'decision'>;

/**
 * Applies the law to what was measured. Pure: the same measurements and edition of the law give the same bytes, years later.
 * @throws Problem `invalid-request` or `day-outside-checked-law`
 */
export function decideCheck(measured: Measured, edition?: number): Check {
  const { question, walk, drive, nearer, nearerGap } = measured;
  const asked = readAsked(question.facts, measured.asker);
  refuseUnborn(asked[bornOn.id], question.on);
  const facts: Facts = {
    livesInArea: areaFact(measured),
    schoolType: {
      value: measured.school.type,
      by: 'register',
      source: `the register says: ${measured.school.typeAsRegistered}`,
    },
    walkToSchool: walkFact(walk),
    driveToSchool: driveFact(drive),
    nearerSchools:
      asked[bornOn.id] && 'value' in asked[bornOn.id]!
        ? nearerFact({ schools: nearer, ...(nearerGap ? { gap: nearerGap } : {}) }, walk)
        : { missing: 'It turns on the child’s age, which has not been given.' },
    ...asked,
  };
  try {
    return { ...measured, facts, decision: decideEngland({ on: question.on, facts }, edition) };
  } catch (error) {
    if (error instanceof OutsideCheckedLaw)
      throw new Problem('day-outside-checked-law', error.message, [{ path: 'on', message: error.message }]);
    throw error;
  }
}

function areaFact({ homeInArea, area }: Measured): Given {
  if (homeInArea === undefined)
    return { missing: `We hold no list that says which council’s area this home in or near ${area.name} is in.` };
  return { value: homeInArea, by: 'register', source: `postcodes of ${area.name}` };
}

function refuseUnborn(born: Given | undefined, on: Check['question']['on']): void {
  if (!born || !('value' in born) || (born.value as string) <= on) return;
  throw new Problem('invalid-request', `The date of birth is after ${inWords(on)}, the day that was asked about.`, [
    { path: 'facts.bornOn', message: `must be ${inWords(on)} or earlier` },
  ]);
}
