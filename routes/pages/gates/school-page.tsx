import { type Day, inWords } from '../../../rules/kernel/day.ts';
import type { Lines } from '../../../src/network/index.ts';
import { type GateVersion, usableOn } from '../../../src/places/index.ts';
import type { Gate, School } from '../../../src/places/school.ts';
import { Allowed } from '../../views/allowed.tsx';
import { Button } from '../../views/content.tsx';
import { StackedTable } from '../../views/stacked-table.tsx';
import { GatesMap } from './gates-map.tsx';

interface SchoolGatesProps {
  readonly area: string;
  readonly school: School;
  readonly history: readonly GateVersion[];
  readonly roads: Lines;
  readonly attribution: readonly string[];
  readonly today: Day;
}

/** A school’s gates: where they are, what is known of them, what can be done, and everything that was done. */
export function SchoolGatesPage({ area, school, history, roads, attribution, today }: SchoolGatesProps) {
  const { gates } = school;
  const at = `/gates/${area}/${school.urn}`;
  return (
    <>
      <a href="/gates" class="govuk-back-link">
        Gates of schools
      </a>
      <h1 class="govuk-heading-l">Gates of {school.name}</h1>
      {gates.length === 0 && (
        <p class="govuk-body">
          No gate is known. Walks are measured to where the register says the school is, with more room for doubt.
        </p>
      )}
      <GatesMap school={school} gates={gates} roads={roads} attribution={attribution} />
      {gates.length > 0 && (
        <StackedTable
          caption="Gates that are known"
          head={['Number', 'Gate', 'Pupils can come in', 'From', 'What to do']}
          rows={gates.map((gate, i) => [
            String(i + 1),
            nameOf(gate),
            usableWords(gate, today),
            gate.source === 'officer' ? 'An officer' : gate.source,
            <Allowed to="gates.write">
              <Acts at={at} gate={gate} />
            </Allowed>,
          ])}
        />
      )}
      <Allowed to="gates.write">
        <a class="govuk-button" href={`${at}/add`} draggable="false">
          Add a gate
        </a>
      </Allowed>
      <History at={at} history={history} />
    </>
  );
}

function Acts({ at, gate }: { at: string; gate: Gate }) {
  const to = (act: string) => `${at}/${act}/${encodeURIComponent(gate.id)}`;
  const link = (act: string, words: string) => (
    <a class="govuk-link" href={to(act)}>
      {words}
      <span class="govuk-visually-hidden"> {nameOf(gate)}</span>
    </a>
  );
  return (
    <>
      {link('change', 'Move or change')}
      <br />
      {link('close', 'Close')}
      <br />
      {link('withdraw', 'Take away')}
    </>
  );
}

export const nameOf = ({ name, lat, lon }: Gate): string => name ?? `Gate at ${lat.toFixed(6)}, ${lon.toFixed(6)}`;

const USABLE = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

function usableWords(gate: Gate, today: Day): string {
  const { from, until, hours } = gate;
  const more = [
    from && from > today ? `from ${inWords(from)}` : undefined,
    until ? `until ${inWords(until)}` : undefined,
    hours,
  ].filter((each) => each !== undefined);
  return [USABLE[usableOn(gate, today)], ...more].join(', ');
}

const ACTS: Readonly<Record<GateVersion['act'], string>> = {
  listed: 'Came with a list',
  added: 'Added',
  changed: 'Moved or changed',
  closed: 'Closed',
  withdrawn: 'Taken away',
  undone: 'Put back as it was',
};

const moment = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long', timeStyle: 'short' });

function History({ at, history }: { at: string; history: readonly GateVersion[] }) {
  if (history.length === 0) return null;
  const last = new Map<string, number>();
  for (const { gate, version } of history) last.set(gate.id, Math.max(version, last.get(gate.id) ?? 0));
  return (
    <>
      <h2 class="govuk-heading-m">Everything that was done</h2>
      <p class="govuk-body">Newest first. Nothing is lost: each gate can be put back as it was before.</p>
      <StackedTable
        caption="What was done"
        head={['When', 'Gate', 'What', 'By', 'Why', 'Undo']}
        rows={history.map(({ gate, version, act, withdrawn, reason, editor, at: when }) => [
          moment.format(when),
          nameOf(gate),
          act === 'listed' && withdrawn ? 'Gone from the list' : ACTS[act],
          editor ?? 'A list',
          reason ?? '',
          last.get(gate.id) === version && editor ? <Undo at={at} gate={gate} version={version} /> : '',
        ])}
      />
    </>
  );
}

function Undo({ at, gate, version }: { at: string; gate: Gate; version: number }) {
  return (
    <form method="post" action={`${at}/look`}>
      <input type="hidden" name="act" value="undo" />
      <input type="hidden" name="gate" value={gate.id} />
      <input type="hidden" name="seen" value={String(version)} />
      <Button text="Undo" kind="secondary" />
    </form>
  );
}
