import type { Distance } from '../../kernel/distance.ts';
import { fact } from '../../kernel/fact.ts';
import { aDistance, yesOrNo } from '../../kernel/kinds.ts';

export const walkToSchool = fact<Distance>({
  id: 'walkToSchool',
  meaning:
    'The shortest available walk from the home to the nearest usable entrance of the school. Metres alone are taken as exact.',
  asks: 'a measurement of the walk to school',
  suppliers: ['measurement', 'judgement'],
  unit: 'metres',
  kind: aDistance,
});

export const driveToSchool = fact<Distance>({
  id: 'driveToSchool',
  meaning: 'The shortest way to the school by roads that a motor vehicle can use. Metres alone are taken as exact.',
  asks: 'a measurement of the way to school by road',
  suppliers: ['measurement', 'judgement'],
  unit: 'metres',
  kind: aDistance,
});

export const canWalkGivenNeeds = fact<boolean>({
  id: 'canWalkGivenNeeds',
  meaning:
    'Whether, having regard to the child’s special educational needs, disability or mobility problems, the child can reasonably be expected to walk to the school. Only a named person can find this.',
  asks: 'an officer’s finding on whether the child can reasonably be expected to walk, given the child’s needs',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const canWalkGivenRoutes = fact<boolean>({
  id: 'canWalkGivenRoutes',
  meaning:
    'Whether, having regard to the nature of the routes the child could reasonably be expected to take, the child can reasonably be expected to walk to the school, with an adult where one is needed and can reasonably come. Only a named person can find this.',
  asks: 'an officer’s finding on whether the way to school can reasonably be walked',
  suppliers: ['judgement'],
  kind: yesOrNo,
});
