import type { Day } from '../../../rules/kernel/day.ts';
import type { Facts } from '../../../rules/kernel/fact.ts';
import { readFacts } from '../../../rules/kernel/read-facts.ts';
import type { About, Applied } from '../../../src/applications/index.ts';
import { PUBLIC_FACTS } from '../../../src/checks/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { type Answers, one } from '../check/answers.ts';
import { nearbyFrom } from '../check/nearby.ts';
import { childFrom, familyFrom, type GivenFacts, needsFrom, planFrom } from '../check/question.ts';
import { readDate } from '../check/read-answer.ts';

/** What somebody who applies has said, as far as it goes. */
export interface Said {
  readonly applied: Applied;
  readonly facts: Facts;
}

/**
 * The answers as an application. What was left out, or cannot be read, is not known yet: it never stands in the way of applying.
 * Facts carry whose word they are and the day.
 */
export function appliedFrom(answers: Answers, today: Day): Said {
  const given: GivenFacts = {};
  const unread: FieldProblem[] = [];
  const on = childFrom(answers, today, given, unread);
  needsFrom(answers, given, unread);
  planFrom(answers, given, unread);
  familyFrom(answers, given, unread);
  nearbyFrom(answers, given, unread);
  const words = one(answers, 'words');
  const [email, phone] = [one(answers, 'email'), one(answers, 'phone')];
  return {
    applied: {
      child: one(answers, 'child-name') ?? '',
      contact: { name: one(answers, 'your-name') ?? '', ...(email ? { email } : {}), ...(phone ? { phone } : {}) },
      about: aboutFrom(answers, on),
      ...(one(answers, 'worry') === 'yes' ? { worried: true as const } : {}),
      ...(words ? { words } : {}),
    },
    facts: readable(given),
  };
}

function aboutFrom(answers: Answers, on: Day): About {
  const area = one(answers, 'area');
  const urn = one(answers, 'school');
  const school = urn && /^\d{1,8}$/.test(urn) ? { urn } : { words: one(answers, 'school-name') ?? '' };
  return { ...(area ? { area } : {}), home: { postcode: one(answers, 'postcode') ?? '' }, school, on };
}

/** Each by itself, so that one that cannot be read takes none of the others with it. */
function readable(given: GivenFacts): Facts {
  const facts: Record<string, Facts[string]> = {};
  for (const [id, value] of Object.entries(given)) {
    const read = readFacts(PUBLIC_FACTS, { [id]: value });
    if ('facts' in read) Object.assign(facts, read.facts);
  }
  return facts;
}

/** What has to be mended on the form itself: a date that is none would be lost without a word. */
export function problemsWithDates(answers: Answers): FieldProblem[] {
  const born = readDate(answers, 'born', 'Date of birth');
  return 'wrong' in born ? [{ path: 'born-day', message: born.wrong }] : [];
}
