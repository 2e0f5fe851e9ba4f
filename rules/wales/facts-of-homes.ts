import type { Distance } from '../kernel/distance.ts';
import { fact } from '../kernel/fact.ts';
import { aDistance, oneOf, yesOrNo } from '../kernel/kinds.ts';
import { KNOWN, type ListedSchools, listedSchools } from '../kernel/listed-schools.ts';

/** Facts about where the child lives. Section 19 makes a second home count as well, so most are there for each home. */

export const homes = fact({
  id: 'homes',
  meaning:
    'Where the child usually lives in term time: in one home; with parents who live apart, in a home of each; with parents who live apart, in more than two homes; or some other way.',
  asks: 'whether the child lives in one home in term time, or with parents in more than one',
  suppliers: ['parent', 'authority'],
  kind: oneOf(['one', 'two-parents-apart', 'more-than-two', 'other']),
});

/** Section 19 keeps to two homes: where there are more, the two nearest the school. */
export const homesAreTwoNearest = fact<boolean>({
  id: 'homesAreTwoNearest',
  meaning:
    'Where the child lives with parents in more than two homes: whether the two homes given here are the two nearest the school.',
  asks: 'whether these two homes are the two nearest the school',
  suppliers: ['measurement', 'authority', 'judgement'],
  kind: yesOrNo,
});

const inArea = (id: string, home: string) =>
  fact<boolean>({
    id,
    meaning: `Whether ${home} is in the area of the council that is asked.`,
    asks: `whether ${home} is in this council’s area`,
    suppliers: ['register', 'authority', 'parent'],
    kind: yesOrNo,
  });

const walk = (id: string, home: string) =>
  fact<Distance>({
    id,
    meaning: `The shortest available walk from ${home} to the nearest usable entrance of the school. Metres alone are taken as exact.`,
    asks: `a measurement of the walk to school from ${home}`,
    suppliers: ['measurement', 'judgement'],
    unit: 'metres',
    kind: aDistance,
  });

const QUESTIONS = { nearer: KNOWN, suitable: KNOWN, place: KNOWN, suitsLanguage: KNOWN, suitsFaith: KNOWN } as const;
export type NearerSchools = ListedSchools<typeof QUESTIONS>;

const nearer = (id: string, home: string) =>
  fact<NearerSchools>({
    id,
    meaning: `The schools that are, or may be, nearer to ${home} than the one asked about; for each whether it suits the child’s age, ability, aptitude and any learning difficulty, and whether a place could be arranged there. Whether it suits the language or faith that the family wants may be noted: the law does not ask for that.`,
    asks: `whether the child could have had a suitable place at a school nearer to ${home}`,
    suppliers: ['measurement', 'authority', 'judgement'],
    kind: listedSchools(QUESTIONS),
  });

const route = (id: string, home: string) =>
  fact<boolean>({
    id,
    meaning: `Whether there is any available route from ${home}: one that a child without a disability can walk safely, alone or with an escort if the child’s age calls for one. Only a named person can find this.`,
    asks: `an officer’s finding on whether there is a safe way to walk from ${home}`,
    suppliers: ['judgement'],
    kind: yesOrNo,
  });

const [HOME, SECOND] = ['the home', 'the second home'];

export const livesInArea = inArea('livesInArea', HOME);
export const secondHomeInArea = inArea('secondHomeInArea', SECOND);
export const walkToSchool = walk('walkToSchool', HOME);
export const walkFromSecondHome = walk('walkFromSecondHome', SECOND);
export const nearerSchools = nearer('nearerSchools', HOME);
export const nearerSchoolsFromSecondHome = nearer('nearerSchoolsFromSecondHome', SECOND);
export const availableRoute = route('availableRoute', HOME);
export const availableRouteFromSecondHome = route('availableRouteFromSecondHome', SECOND);
