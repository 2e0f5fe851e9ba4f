import { inWords } from '../../../rules/kernel/day.ts';
import type { Contest } from '../../../src/network/index.ts';
import { Table, Tag } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';

export const RULING = { 'line-changes': 'The line has to change', 'line-stays': 'The line stays' } as const;

export function ContestsPage({ contests }: { contests: readonly Contest[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">What families say is wrong</h1>
      <p class="govuk-body">
        Parts of measured walks. Nothing here changes a walk by itself: an officer looks, rules once, and assesses the
        stretch or mends the gate.
      </p>
      {contests.length === 0 ? (
        <p class="govuk-body">Nobody has said that anything is wrong.</p>
      ) : (
        <Scroll label="What families say is wrong">
          <Table
            caption="Newest first"
            head={['Part', 'What', 'Said on', 'Ruling']}
            rows={contests.map((contest) => [
              <a class="govuk-link" href={`/contests/${contest.id}`}>
                {contest.called}
              </a>,
              contest.what === 'gate' ? 'Entrance' : 'Stretch',
              inWords(contest.saidOn),
              rulingTag(contest),
            ])}
          />
        </Scroll>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/stretches">
          Assessed stretches
        </a>
      </p>
    </>
  );
}

function rulingTag({ rulings }: Contest) {
  const last = rulings.at(-1);
  return last ? <Tag text={RULING[last.ruling]} colour="grey" /> : <Tag text="Not ruled on" colour="yellow" />;
}
