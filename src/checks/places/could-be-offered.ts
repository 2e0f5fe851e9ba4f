import { type AdmissionCriterion, admissionCriteria, type FallsUnder } from '../../../rules/england/facts.ts';
import type { Known } from '../../../rules/england/nearer-schools.ts';
import { type Day, inWords } from '../../../rules/kernel/day.ts';
import type { CriterionResult, Kept, OfferResults } from '../../places/index.ts';
import type { CriterionAsked } from '../check.ts';
import { type Lengths, lengthFor, wayWords, withinCutOff } from './distance.ts';
import { ADMISSIONS_RECORDS, open, type PlaceFound } from './found.ts';

/** What of the child the criteria of a school turn on; what is absent is not known. */
export interface Applicant {
  /** Of this school; left out where nobody has said. */
  readonly falls?: FallsUnder['falls'] | undefined;
  readonly hasNoPlan?: boolean | undefined;
}

/** One criterion for this child: whether the child falls under it, and whether a place went with it. */
interface Tried {
  readonly result: CriterionResult;
  readonly falls: Known;
  readonly offered: Known;
  readonly words: string;
}

/**
 * Whether the child would have been offered a place in the normal round, had the parent applied: under any criterion that
 * the child falls under. No only where every criterion is known to fail, and one of them applies to everyone.
 */
export function couldBeOffered(results: OfferResults & Kept, applicant: Applicant, lengths: Lengths): PlaceFound {
  const tried = results.criteria.map((result) => tryOne(result, applicant, lengths));
  const when = `places for September ${results.entryYear} were given out on ${inWords(results.offerDay as Day)}`;
  const source = { placeSource: `${results.source}, kept ${inWords(results.keptAt.slice(0, 10) as Day)}` };
  const won = tried.find(({ falls, offered }) => falls === 'yes' && offered === 'yes');
  if (won?.result.appliesTo === 'everyone')
    return { place: 'yes', placeWhy: [`When ${when}: ${won.words}`], ...source, needed: [] };
  const asked = { ...source, criteria: criteriaAsked(tried, applicant) };
  if (won) return { place: 'yes', placeWhy: [`When ${when}: ${won.words}`], ...asked, needed: [] };
  const perhaps = tried.filter(({ falls, offered }) => falls !== 'no' && offered !== 'no');
  if (perhaps.length > 0) return { ...stillOpen(when, perhaps), ...asked };
  if (tried.some(({ result }) => result.appliesTo === 'everyone'))
    return { place: 'no', placeWhy: [`When ${when}: ${whyNone(tried)}`], ...asked, needed: [] };
  const why = `When ${when}: the results we hold name no rule that applies to everyone.`;
  return { ...open(why, ADMISSIONS_RECORDS), ...asked };
}

/** Each once; those under which nobody was offered a place cannot matter. */
function criteriaAsked(tried: readonly Tried[], { hasNoPlan }: Applicant): CriterionAsked[] {
  const matter = tried.filter(
    ({ result: { appliesTo }, offered }) =>
      appliesTo !== 'everyone' && offered !== 'no' && !(appliesTo === 'plan' && hasNoPlan),
  );
  const byCode = Map.groupBy(matter, ({ result }) => result.appliesTo);
  return [...byCode].map(([code, its]) => ({
    code,
    criterion: its.map(({ result }) => result.criterion).join(', or: '),
  }));
}

function tryOne(result: CriterionResult, applicant: Applicant, lengths: Lengths): Tried {
  const falls = fallsUnder(result.appliesTo, applicant);
  const { outcome } = result;
  const under = result.appliesTo === 'everyone' ? 'everyone who applied' : `every child under “${result.criterion}”`;
  switch (outcome.kind) {
    case 'all-offered':
      return { result, falls, offered: 'yes', words: `${under} was offered a place.` };
    case 'none-offered':
      return { result, falls, offered: 'no', words: `nobody was offered a place under “${result.criterion}”.` };
    case 'cut-off': {
      const length = lengthFor(outcome, lengths);
      const last = `the last child offered a place under “${result.criterion}” lived ${outcome.written} away ${wayWords(outcome)}`;
      if (!length)
        return { result, falls, offered: 'unknown', words: `${last}. How far this home is that way is not known.` };
      const offered = withinCutOff(length, outcome);
      const close = offered === 'unknown' ? ' That is too close to say.' : '';
      return { result, falls, offered, words: `${last}. This home is ${length.words}.${close}` };
    }
    case 'tie-break':
      return {
        result,
        falls,
        offered: 'unknown',
        words: `some were offered a place under “${result.criterion}” by a tie-break.`,
      };
    default:
      return {
        result,
        falls,
        offered: 'unknown',
        words: `what became of those under “${result.criterion}” is not known.`,
      };
  }
}

function fallsUnder(appliesTo: CriterionResult['appliesTo'], { falls, hasNoPlan }: Applicant): Known {
  if (appliesTo === 'everyone') return 'yes';
  if (appliesTo === 'plan' && hasNoPlan) return 'no';
  if (falls === undefined) return 'unknown';
  return falls.includes(appliesTo as AdmissionCriterion) ? 'yes' : 'no';
}

/** The criterion that the child fell under and that gave no place, and that the child fell under none before it. */
function whyNone(tried: readonly Tried[]): string {
  const words = tried.filter(({ falls }) => falls === 'yes').map((each) => each.words);
  const others = tried
    .filter(({ falls, offered }) => falls === 'no' && offered !== 'no')
    .map(({ result }) => `“${result.criterion}”`);
  const none = others.length > 0 ? ` We were told that the child did not come under ${others.join(' or ')}.` : '';
  return `${words.at(-1) ?? ''}${none}`;
}

function stillOpen(when: string, perhaps: readonly Tried[]): PlaceFound {
  const unsaid = perhaps.filter(({ falls }) => falls === 'unknown');
  const unsure = perhaps.filter(({ falls }) => falls === 'yes');
  const which = unsaid.map(({ result }) => `“${result.criterion}”`).join(' or ');
  const turns = `turned on whether the child came under ${which}.`;
  const words = [
    ...unsure.map((each) => `When ${when}: ${each.words}`),
    ...(unsaid.length === 0 ? [] : [unsure.length > 0 ? `It also ${turns}` : `When ${when}, it ${turns}`]),
  ];
  const { id, asks } = admissionCriteria;
  return {
    place: 'unknown',
    placeWhy: words,
    needed: [
      ...(unsaid.length > 0 ? [{ fact: id, asks, of: 'parent' as const }] : []),
      ...(unsure.length > 0 ? [ADMISSIONS_RECORDS] : []),
    ],
  };
}
