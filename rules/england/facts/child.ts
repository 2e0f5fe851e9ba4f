import { type Day, yearOf } from '../../kernel/day.ts';
import { FactError, fact, type Kind } from '../../kernel/fact.ts';
import { aDay, yesOrNo } from '../../kernel/kinds.ts';

/** Ages are counted forward from it, so it has to leave room for them in the calendar. */
const aBirthDay: Kind<Day> = {
  schema: aDay.schema,
  read: (value) => {
    const born = aDay.read(value);
    if (yearOf(born) <= 2150) return born;
    throw new FactError(`must be in 2150 or earlier, not ${born}`);
  },
};

export const bornOn = fact<Day>({
  id: 'bornOn',
  meaning: 'The day the child was born.',
  asks: 'the child’s date of birth',
  suppliers: ['parent', 'register'],
  kind: aBirthDay,
});

export const specialEducationalNeeds = fact<boolean>({
  id: 'specialEducationalNeeds',
  meaning: 'Whether the child has special educational needs. An EHC plan is not needed for this.',
  asks: 'whether the child has special educational needs',
  suppliers: ['parent', 'register', 'authority', 'judgement'],
  kind: yesOrNo,
});

export const disabled = fact<boolean>({
  id: 'disabled',
  meaning: 'Whether the child is disabled within the meaning of the Equality Act 2010.',
  asks: 'whether the child is disabled',
  suppliers: ['parent', 'register', 'authority', 'judgement'],
  kind: yesOrNo,
});

export const mobilityProblems = fact<boolean>({
  id: 'mobilityProblems',
  meaning: 'Whether the child has mobility problems, including a temporary medical condition that restricts mobility.',
  asks: 'whether the child has difficulty getting about, even for a time',
  suppliers: ['parent', 'authority', 'judgement'],
  kind: yesOrNo,
});
