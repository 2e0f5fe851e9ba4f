import type { Distance } from '../../kernel/distance.ts';
import { fact } from '../../kernel/fact.ts';
import { aDistance, yesOrNo } from '../../kernel/kinds.ts';

export const walkToSchool = fact<Distance>({
  id: 'walkToSchool',
  meaning:
    'The shortest available walk from the home to the nearest entrance of the school that is open at school times; where the child is taught at another place, to that place. A path over private land without a right of way is not part of it unless the published policy says so. Where the policy does not say at which edge the home begins (front door, gate, adopted road), the margin takes in the difference. Metres alone are taken as exact.',
  asks: 'a measurement of the walk to school',
  suppliers: ['measurement', 'judgement'],
  unit: 'metres',
  kind: aDistance,
});

export const driveToSchool = fact<Distance>({
  id: 'driveToSchool',
  meaning:
    'The shortest way to the school by roads that a motor vehicle can use; where the child is taught at another place, to that place. Metres alone are taken as exact.',
  asks: 'a measurement of the way to school by road',
  suppliers: ['measurement', 'judgement'],
  unit: 'metres',
  kind: aDistance,
});

export const canWalkGivenNeeds = fact<boolean>({
  id: 'canWalkGivenNeeds',
  meaning:
    'Whether, having regard to the child’s special educational needs, disability or mobility problems, the child can reasonably be expected to walk to the school, or to the place where the child is taught. Only a named person can find this.',
  asks: 'an officer’s finding on whether the child can reasonably be expected to walk, given the child’s needs',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const canWalkGivenRoutes = fact<boolean>({
  id: 'canWalkGivenRoutes',
  meaning:
    'Whether, having regard to the nature of the routes the child could reasonably be expected to take, the child can reasonably be expected to walk to the school, or to the place where the child is taught, with an adult where one is needed and can reasonably come. Only a named person can find this.',
  asks: 'an officer’s finding on whether the way to school can reasonably be walked',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const walkNeedsAdult = fact<boolean>({
  id: 'walkNeedsAdult',
  meaning:
    'Whether the child can walk there in reasonable safety only with an adult. Only a named person can find this.',
  asks: 'an officer’s finding on whether the walk needs an adult',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const adultCanAccompany = fact<boolean>({
  id: 'adultCanAccompany',
  meaning:
    'Whether an adult can reasonably be expected to walk with the child, from all that the family says: health, disability, work, other children. It is never taken that someone can. Only a named person can find this.',
  asks: 'an officer’s finding on whether an adult can reasonably walk with the child',
  suppliers: ['judgement'],
  kind: yesOrNo,
});
