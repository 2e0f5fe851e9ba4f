import { FactError, type Kind } from '../../kernel/fact.ts';
import { inPence } from '../../kernel/kinds.ts';
import { parameter } from '../../kernel/parameter.ts';
import { readRecord, show } from '../../kernel/reading.ts';
import type { Pence } from '../../kernel/units.ts';
import { section } from '../sources.ts';

/** Who can be asked for a contribution, as a policy may write it; the law allows the first alone. */
const GROUPS = ['sixth-form-age', 'compulsory-school-age', 'adult-learners'] as const;

/** What a council asks of a family each school year towards travel after 16. */
export interface Contribution {
  readonly penceAYear: Pence;
  /** The same for a family with a low income, where the policy has another figure. */
  readonly penceAYearLowIncome?: Pence;
  readonly for: readonly (typeof GROUPS)[number][];
}

const KEYS = ['penceAYear', 'penceAYearLowIncome', 'for'];

const contribution: Kind<Contribution> = {
  schema: {
    type: 'object',
    properties: {
      penceAYear: inPence.schema,
      penceAYearLowIncome: inPence.schema,
      for: { type: 'array', uniqueItems: true, minItems: 1, items: { enum: GROUPS } },
    },
    required: ['penceAYear', 'for'],
    additionalProperties: false,
  },
  read: (value) => {
    const { penceAYear, penceAYearLowIncome: low, for: groups } = readRecord(value, KEYS, 'a contribution');
    const full = inPence.read(penceAYear);
    if (low !== undefined && inPence.read(low) > full)
      throw new FactError('penceAYearLowIncome must not be more than penceAYear');
    return {
      penceAYear: full,
      ...(low === undefined ? {} : { penceAYearLowIncome: inPence.read(low) }),
      for: readGroups(groups),
    };
  },
};

function readGroups(value: unknown): Contribution['for'] {
  const known = Array.isArray(value) ? value.filter((each) => GROUPS.includes(each)) : [];
  if (!Array.isArray(value) || value.length === 0 || known.length < value.length || new Set(value).size < value.length)
    throw new FactError(`for must name sixth-form-age, and nobody twice, not ${show(value)}`);
  return known;
}

export const postSixteenContribution = parameter<Contribution>({
  id: 'postSixteenContribution',
  called: 'contribution after 16',
  meaning:
    'What the council asks of a family each school year towards the travel of a learner of sixth-form age. Nothing can be asked for a child of compulsory school age who is owed travel, or for an adult learner.',
  kind: contribution,
  kinder: 'lower',
  effect: 'shown',
  cites: [section('509AA')],
  below: (value) => {
    const free = (whom: string, place: string) =>
      `contribution after 16 asked of ${whom} is below Education Act 1996 section ${place}: their travel is free`;
    if (value.for.includes('compulsory-school-age')) return free('children of compulsory school age', '508B(1)');
    return value.for.includes('adult-learners') ? free('adult learners', '508F(4)') : undefined;
  },
});
