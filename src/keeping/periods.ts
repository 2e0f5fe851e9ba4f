import { asc, eq } from 'drizzle-orm';
import { type Db, withinAuthority } from '../db/index.ts';
import { retentionChoices } from '../db/tables/retention-choices.ts';
import { Problem } from '../problem.ts';
import { oneLine } from './one-line.ts';
import { isRule, periodInWords, RULE_NAMES, type Rule, SCHEDULE } from './schedule.ts';

/** A rule as it holds for one council. */
export interface RuleHere extends Rule {
  /** The council's own choice, where it made one: why, by whom, and when. */
  readonly chosen?: { readonly because: string; readonly by: string; readonly at: Date };
}

/** Every rule as it holds for an authority now, in the order of the schedule. */
export function rulesHere(db: Db, authority: string): Promise<readonly RuleHere[]> {
  return withinAuthority(db, authority, async (tx) => {
    const rows = await tx
      .select()
      .from(retentionChoices)
      .where(eq(retentionChoices.authority, authority))
      .orderBy(asc(retentionChoices.id));
    const last = new Map(rows.map((row) => [row.rule, row]));
    return SCHEDULE.map((rule) => {
      const row = last.get(rule.name);
      if (!row) return rule;
      return { ...rule, months: row.months, chosen: { because: row.because, by: row.chosenBy, at: row.chosenAt } };
    });
  });
}

/** What stands beside what was destroyed: which rule, and how long it was kept after what. */
export const underWords = ({ name, event, months, chosen }: RuleHere): string =>
  `the rule “${name}”: ${periodInWords(months)} after ${event} (${chosen ? 'the council’s choice' : 'Fairmile’s suggestion'})`;

const MOST_MONTHS = 1200;

/**
 * Keeps how long a council chose to keep a kind of record: for what is destroyed from now on.
 * @throws Problem `invalid-request`
 */
export async function choosePeriod(
  db: Db,
  asked: { authority: string; rule: string; months: number; because: string; by: string; now: Date },
): Promise<void> {
  const { authority, rule, months, now } = asked;
  if (!isRule(rule) || rule === 'sessions') {
    const names = RULE_NAMES.filter((each) => each !== 'sessions');
    throw new Problem('invalid-request', `The kinds of record are ${names.join(', ')}.`);
  }
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS)
    throw new Problem('invalid-request', `A period is a whole number of months, 1 to ${MOST_MONTHS}.`);
  const because = oneLine(asked.because, 'why the council chose it', 400);
  const by = oneLine(asked.by, 'who says so', 120);
  await withinAuthority(db, authority, (tx) =>
    tx.insert(retentionChoices).values({ authority, rule, months, because, chosenBy: by, chosenAt: now }),
  );
}
