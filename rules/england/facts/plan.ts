import { fact } from '../../kernel/fact.ts';
import { oneOf, yesOrNo } from '../../kernel/kinds.ts';

export const planNaming = fact({
  id: 'planNaming',
  meaning:
    'What section I of the child’s education, health and care plan names: no plan; only this school; this and another with this the nearest of them; this and another with this further away; another school; no school.',
  asks: 'whether the child has an EHC plan, and which school it names',
  suppliers: ['parent', 'register', 'authority'],
  kind: oneOf([
    'no-plan',
    'only-this-school',
    'this-and-another-this-nearest',
    'this-and-another-this-further',
    'another-school',
    'no-school-named',
  ]),
});

export const planTravelCondition = fact<boolean>({
  id: 'planTravelCondition',
  meaning:
    'Whether the plan names the school on the condition that the parent arranges or pays for some or all of the travel.',
  asks: 'whether the plan makes a condition about travel',
  suppliers: ['parent', 'register', 'authority'],
  kind: yesOrNo,
});

export const nearerSchoolCouldServe = fact<boolean>({
  id: 'nearerSchoolCouldServe',
  meaning:
    'Where the plan names the school on a condition about travel: whether the nearer school that the condition rests on suits the child and has a place. Only a named person can find this.',
  asks: 'an officer’s finding on whether the nearer school suits the child and has a place',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const furtherSchoolCostsTooMuch = fact<boolean>({
  id: 'furtherSchoolCostsTooMuch',
  meaning:
    'Where the plan names the school on a condition about travel: whether this school, with travel counted, would cost so much more than the nearer one that it would be unreasonable public expenditure. Only a named person can find this.',
  asks: 'an officer’s finding on whether the cost of this school, with travel, would be unreasonable public expenditure',
  suppliers: ['judgement'],
  kind: yesOrNo,
});
