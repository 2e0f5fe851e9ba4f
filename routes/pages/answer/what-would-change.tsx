import type { Decision } from '../../../rules/kernel/decision.ts';
import { type GroundToChange, whatWouldChange } from '../../../src/checks/index.ts';
import { Details, Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';

/** For each ground that is not met or not known: what it turns on, what that is now, and what it would have to be. */
export function WhatWouldChange({ decision }: { decision: Decision }) {
  const grounds = whatWouldChange(decision);
  if (grounds.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m" id="change">
        What would have to change
      </h2>
      <p class="govuk-body">
        One way to free travel is enough. For a way to be open, everything in its table would have to change.
      </p>
      <Details summary={grounds.length === 1 ? 'Show the one way' : `Show the ${grounds.length} ways`}>
        {grounds.map((ground) => (
          <Ground ground={ground} />
        ))}
      </Details>
    </>
  );
}

function Ground({ ground: { title, parts } }: { ground: GroundToChange }) {
  const rows = parts.map(({ facts, wouldBe }) => [
    <Lines lines={facts.map(({ label }) => label)} />,
    <Lines lines={facts.map(({ now }) => now)} />,
    wouldBe.join(', or '),
  ]);
  return (
    <Scroll label={title} roomy>
      <Table caption={title} head={['What it turns on', 'Now', 'It would have to be']} rows={rows} />
    </Scroll>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <span class="fm-line">{line}</span>
    ))}
  </>
);
