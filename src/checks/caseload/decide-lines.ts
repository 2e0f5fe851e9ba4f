import { beyondWalkingDistance } from '../../../rules/england/section-444-5.ts';
import { Problem } from '../../problem.ts';
import type { Caseload } from './caseload.ts';
import { csvLine } from './csv-line.ts';
import { decidePupil, type PupilDecided } from './decide-pupil.ts';
import { type PupilColumns, readPupil } from './read-pupil.ts';
import type { Work } from './work.ts';

export const DECIDED_COLUMNS = [
  'line',
  'id',
  'school_urn',
  'school',
  'nearest_urn',
  'nearest_metres',
  'walk_metres',
  'walk_metres_without_unassessed',
  'margin_metres',
  'drive_metres',
  'nearer',
  'by_distance',
  'by_distance_reason',
  'finding',
  'next',
  'because',
  'grounds_met',
  'needed',
  'look_again_on',
  'words',
  'problem',
] as const;

/** Decides about the pupils of a list, a line each. A bad line gives a row that says what is wrong with it, and stops no other. */
export function decideLines(caseload: Caseload, columns: PupilColumns): Work {
  return (lines, firstLine) => {
    const tally = new Map<string, number>();
    let text = '';
    let problems = 0;
    lines.forEach((line, at) => {
      if (line.trim() === '') return;
      const row = decideLine(caseload, columns, line);
      if ('problem' in row) problems++;
      else tally.set(row.finding, (tally.get(row.finding) ?? 0) + 1);
      text += csvLine([firstLine + at, ...row.cells]);
    });
    caseload.tidy();
    return { text, tally: Object.fromEntries(tally), problems };
  };
}

type Row = { readonly cells: readonly (string | number)[] } & (
  | { readonly finding: string }
  | { readonly problem: true }
);

function decideLine(caseload: Caseload, columns: PupilColumns, line: string): Row {
  const read = readPupil(line, columns, caseload);
  if ('problem' in read) return refused(read.id, read.problem);
  try {
    const decided = decidePupil(caseload, read.pupil);
    return { cells: [read.id, ...cellsOf(decided)], finding: decided.decision.finding };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const fields = error.fields.map(({ path, message }) => `${path}: ${message}`);
    return refused(read.id, [error.message, ...fields].join(' '));
  }
}

function refused(id: string, words: string): Row {
  return { cells: [id, ...Array<string>(DECIDED_COLUMNS.length - 3).fill(''), words], problem: true };
}

function cellsOf({ measured, drive, decision }: PupilDecided): (string | number)[] {
  const { school, nearest, walk, nearer } = measured;
  const { findings, grounds, disposition, finding, lookAgain } = decision;
  const byDistance = findings[beyondWalkingDistance.id]!;
  return [
    school?.urn ?? '',
    school?.name ?? '',
    nearest?.school.urn ?? '',
    nearest?.walk.metres ?? '',
    ...(walk.kind === 'missing'
      ? ['', '', '']
      : [walk.all.metres, walk.assessed === 'none' ? 'none' : walk.assessed.metres, walk.all.marginMetres]),
    drive?.kind === 'drive' ? drive.path.metres : '',
    nearer.evidence.map(({ urn, nearer }) => (nearer === 'yes' ? urn : `${urn}?`)).join(' '),
    byDistance.verdict,
    byDistance.reason,
    finding,
    disposition.to,
    disposition.because,
    grounds.filter((ground) => findings[ground]!.verdict === 'met').join(' '),
    disposition.needed.map(({ fact }) => fact).join(' '),
    lookAgain?.on ?? '',
    byDistance.words,
    walk.kind === 'missing' ? walk.words : '',
  ];
}
