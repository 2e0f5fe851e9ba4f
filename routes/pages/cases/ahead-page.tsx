import { type Day, inWords } from '../../../rules/kernel/day.ts';
import { FINDING_WORDS } from '../../../src/checks/index.ts';
import type { Reason, Touched } from '../../../src/rechecks/index.ts';
import { Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { decisionLink } from './ruling.tsx';

export interface Ahead {
  /** Those that would come out otherwise, or whose walk would be another. */
  readonly otherwise: readonly Touched[];
  /** How many were looked at; `more` where there are others that were not. */
  readonly looked: number;
  readonly more: boolean;
}

/** What the next night would find, before it does: whom a change touches, which way each would go, and since when. */
export function AheadPage({ otherwise, looked, more }: Ahead) {
  return (
    <>
      <h1 class="govuk-heading-l">Whom a change touches</h1>
      <p class="govuk-body">
        Kept decisions that rest on something that has changed, and what looking again would find. Nothing is decided
        here: the next night looks again, and opens a case where it comes out otherwise.
      </p>
      <p class="govuk-body">{countWords(looked, otherwise.length, more)}</p>
      {otherwise.length > 0 && (
        <Scroll label="Decisions that would come out otherwise">
          <Table
            caption="Would come out otherwise"
            head={['Child', 'Because of', 'Would go', 'Walk', 'Since', 'Kept']}
            rows={otherwise.map((each) => [
              each.reference,
              each.reasons.map((reason) => REASON_WORDS[reason]).join(', '),
              goesWords(each),
              walkWords(each),
              each.since ? inWords(each.since as Day) : '',
              decisionLink(each.decision),
            ])}
          />
        </Scroll>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/cases">
          All cases
        </a>
      </p>
    </>
  );
}

const REASON_WORDS: Readonly<Record<Reason, string>> = {
  record: 'what was said of the child',
  day: 'a day that came',
  map: 'the map',
  'access-policy': 'which ways count',
  law: 'the law',
  'council-policy': 'the council’s policy',
  schools: 'a school or a gate',
  stretches: 'a finding about a stretch',
  places: 'places at schools',
  addresses: 'where an address is',
  asked: 'somebody asked',
};

const GOES = { same: 'As before', kinder: 'More owed', adverse: 'Less owed', 'not-decided': 'Cannot be decided' };

function goesWords({ goes, before, after }: Touched): string {
  if ('why' in after) return `${GOES[goes]}. ${after.why}`;
  const [was, is] = [FINDING_WORDS[before.finding], FINDING_WORDS[after.finding]];
  return was === is ? GOES[goes] : `${GOES[goes]}: ${was} before, now ${is}`;
}

const inMetres = (metres: number | 'none'): string =>
  metres === 'none' ? 'none' : `${Math.round(metres).toLocaleString('en-GB')} m`;

function walkWords({ before, after }: Touched): string {
  if ('why' in after || after.walkMetres === before.walkMetres) return inMetres(before.walkMetres);
  return `${inMetres(before.walkMetres)}, now ${inMetres(after.walkMetres)}`;
}

function countWords(looked: number, otherwise: number, more: boolean): string {
  if (looked === 0) return 'Nothing has changed that a kept decision rests on.';
  const of = `${otherwise} of ${looked} would come out otherwise, if only by the length of the walk.`;
  return more ? `Of the first ${looked}: ${of} There are more: the command “recheck preview” lists all.` : of;
}
