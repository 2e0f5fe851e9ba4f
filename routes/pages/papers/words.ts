import { type Application, type Paper, type PaperOn, papersOf, type State } from '../../../src/applications/index.ts';

/** What a paper can be about, as families and officers choose it. */
export const PAPER_ON: Readonly<Record<PaperOn, string>> = {
  home: 'Where the child lives',
  bornOn: 'Date of birth',
  attendance: 'The school, or a place there',
  specialEducationalNeeds: 'Special educational needs',
  disabled: 'A disability',
  mobilityProblems: 'Hard to get about',
  planNaming: 'The EHC plan',
  benefits: 'Benefits',
  earningsLastPeriod: 'Pay, last month of Universal Credit',
  earningsLastTwoPeriods: 'Pay, last 2 months of Universal Credit',
  earningsLastThreePeriods: 'Pay, last 3 months of Universal Credit',
  childTaxCreditIncome: 'Income on the tax credit award',
  twoHomes: 'Two homes',
  boardingArranged: 'Sleeping at or near the school',
  statesBeliefWish: 'Religion or belief',
  canWalkGivenRoutes: 'The way to school',
};

const SOMETHING_ELSE = 'Something else';

/** @param about a fact or `home`; undefined for something else */
export const paperAbout = (about: PaperOn | undefined): string => (about ? PAPER_ON[about] : SOMETHING_ELSE);

/** What to choose from in a form; `other` is something else. */
export const ABOUT_CHOICES = [
  { value: '', text: 'Choose' },
  ...Object.entries(PAPER_ON).map(([value, text]) => ({ value, text })),
  { value: 'other', text: SOMETHING_ELSE },
];

const TYPE = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' } as const;

/** `PDF, 1.2 MB`. */
export function sizeWords({ type, bytes }: Pick<Paper, 'type' | 'bytes'>): string {
  const size =
    bytes < 1000 ? '1 KB' : bytes < 999_500 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return `${TYPE[type]}, ${size}`;
}

/** Everything that a paper is about, in one line. */
export const aboutWords = ({ about }: Pick<Paper, 'about'>): string =>
  about.length === 0 ? SOMETHING_ELSE : about.map(paperAbout).join('; ');

/** Papers that somebody looked at, by name and what they are about: for a letter. */
export function lookedAtWords(application: Application, digests: readonly string[]): readonly string[] {
  const held = new Map(papersOf(application).map((paper) => [paper.sha256, paper]));
  return digests.map((each) => {
    const paper = held.get(each);
    if (!paper) return 'A paper that is no longer held';
    return paper.about.length === 0 ? paper.name : `${paper.name} (${aboutWords(paper)})`;
  });
}

/** Why none can be added now, for the family: what goes on between officers is theirs until it is decided. */
export const noneNowForFamily = (state: State): string =>
  state === 'second'
    ? 'An officer is finishing with your application, so papers cannot be added just now.'
    : state === 'withdrawn'
      ? 'You took this application back, so papers cannot be added.'
      : 'Your application is decided, so papers cannot be added. If you do not agree, ask for a review on your application’s page. Then you can send papers again.';

export const noneNowForOfficers = (state: State): string =>
  state === 'second'
    ? 'A decision waits for a second officer, who has to see what the first one saw. Papers cannot be added before they have looked.'
    : state === 'withdrawn'
      ? 'The application was taken back, so papers cannot be added.'
      : 'The application is decided. Papers can be added again once the family asks for a review.';
