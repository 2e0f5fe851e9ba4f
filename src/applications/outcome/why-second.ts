import { secondOfficerPercent } from '../../../rules/england/parameters/second-officer.ts';
import type { Given } from '../../../rules/kernel/fact.ts';
import { percentForSecondOfficer } from '../../../rules/policy/second-officer.ts';
import type { Check } from '../../checks/check.ts';
import { sha256 } from '../../db/index.ts';
import { type Application, appliedOf } from '../application.ts';
import type { Outcome } from './outcome.ts';

/**
 * Why a decision goes to a second officer before the family is told: whole sentences for officers; empty where one person is
 * enough. The classes are those in which software may not refuse by itself, and those in which councils were most often
 * found at fault; beside them a share by chance, which the application’s own random ID settles, so that nobody can choose.
 * @param check what the law says; undefined where it says nothing yet
 */
export async function whySecond(
  application: Application,
  { outcome, under }: Pick<Outcome, 'outcome' | 'under'>,
  check: Check | undefined,
): Promise<readonly string[]> {
  const why = [
    ...(outcome === 'refused' ? whyRefused(application, check) : []),
    ...(outcome === 'granted' && under === 'duty' && check?.decision.finding !== 'owed'
      ? ['Travel is to be granted as owed, and the law as it was asked does not say that it is.']
      : []),
    ...(application.entries.some(({ kind, content }) => kind === 'second' && content && !content.agrees)
      ? ['Two officers did not agree before.']
      : []),
  ];
  if (why.length > 0) return why;
  const percent = percentForSecondOfficer(secondOfficerPercent, check?.decision.policy);
  return (await inSample(application.id, percent)) ? ['It is one of those that are looked at by chance.'] : [];
}

function whyRefused(application: Application, check: Check | undefined): string[] {
  const applied = appliedOf(application);
  const words = applied?.words?.trim() !== '' && applied?.words !== undefined;
  return [
    ...(check ? whyByLaw(check) : ['The law could not be asked, so nothing but a person’s view stands behind it.']),
    ...(applied?.worried ? ['Something about the walk worries the family.'] : []),
    ...(words ? ['The family wrote something that no question of ours asks about.'] : []),
  ];
}

function whyByLaw({ decision, facts }: Check): string[] {
  const { finding, findings } = decision;
  // That the way can be walked is found of nearly every child; where somebody queried it, that alone is a reason.
  const judged = Object.entries(facts).some(
    ([fact, given]) => fact !== 'canWalkGivenRoutes' && 'value' in given && given.by === 'judgement',
  );
  return [
    ...(finding === 'owed' ? ['The law as it was asked gives travel, and it is not to be granted.'] : []),
    ...(finding === 'unknown' ? ['The law has no answer yet, as something is not known.'] : []),
    ...(Object.values(findings).some(({ restsOnHealthOrBelief }) => restsOnHealthOrBelief)
      ? ['The child’s health or needs, or the family’s religion or belief, plays a part.']
      : []),
    ...(isTrue(facts.twoHomes) ? ['The child has two homes.'] : []),
    ...(UNUSUAL.includes(known(facts.attendance))
      ? ['The child is taught at more than one place, or away from school.']
      : []),
    ...(judged ? ['It rests on what an officer found, and not on the way alone.'] : []),
  ];
}

/** Ways to be taught in which who is owed travel, and to where, is for a person to say. */
const UNUSUAL: readonly unknown[] = [
  'also-at-pupil-referral-unit',
  'also-at-another-school',
  'section-19-place',
  'excluded-taught-elsewhere',
  'otherwise-at-home',
  'otherwise-away',
];

const known = (given: Given | undefined): unknown => (given && 'value' in given ? given.value : undefined);
const isTrue = (given: Given | undefined): boolean => known(given) === true;

/** The same answer whenever it is asked. */
async function inSample(id: string, percent: number): Promise<boolean> {
  const digest = await sha256(`a second officer looks at ${id}`);
  return Number.parseInt(digest.slice(0, 8), 16) < (percent / 100) * 2 ** 32;
}
