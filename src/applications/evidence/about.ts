/**
 * What families have papers on: `home` for where the child lives, and facts by their IDs. Whatever else a paper is about is
 * “something else”, and is taken all the same.
 */
export const PAPERS_ON = [
  'home',
  'bornOn',
  'attendance',
  'specialEducationalNeeds',
  'disabled',
  'mobilityProblems',
  'planNaming',
  'benefits',
  'earningsLastPeriod',
  'earningsLastTwoPeriods',
  'earningsLastThreePeriods',
  'childTaxCreditIncome',
  'twoHomes',
  'boardingArranged',
  'statesBeliefWish',
  'canWalkGivenRoutes',
] as const;
export type PaperOn = (typeof PAPERS_ON)[number];

export const isPaperOn = (about: string): about is PaperOn => (PAPERS_ON as readonly string[]).includes(about);
