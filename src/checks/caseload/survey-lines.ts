import type { NotMeasured } from '../../measuring/index.ts';
import { type Length, type SurveyAsked, type SurveyLine, surveyor } from '../survey.ts';
import type { Caseload } from './caseload.ts';
import { csvLine } from './csv-line.ts';
import type { Work } from './work.ts';

export type { SurveyAsked } from '../survey.ts';

export const SURVEYED_COLUMNS = [
  'postcode',
  'school_urn',
  'school',
  'walk_metres',
  'walk_metres_without_unassessed',
  'margin_metres',
  'by_distance',
  'by_distance_reason',
  'finding',
  'grounds_met',
  'words',
] as const;

/** Surveys the postcodes of an area, one a line. What is counted is named as the summary names it. */
export function surveyLines(caseload: Caseload, asked: SurveyAsked): Work {
  const { area, schools } = caseload.held;
  const where = caseload.onFoot(asked.born, asked.on)?.where ?? { area: area.id, attribution: area.attribution };
  const lineFor = surveyor(where, schools, asked);
  return (postcodes) => {
    const tally: Record<string, number> = {};
    const count = (what: string) => {
      tally[what] = (tally[what] ?? 0) + 1;
    };
    let text = '';
    for (const postcode of postcodes) {
      const line = lineFor(caseload.postcode(postcode)!);
      text += csvLine(rowOf(line));
      count(`distance ${line.byDistance.verdict}`);
      count(`finding ${line.decision.finding}`);
      if (line.byDistance.verdict === 'unknown') count(`open ${whyOpen(line)}`);
    }
    return { text, tally, problems: 0 };
  };
}

function rowOf({ postcode, school, walk, byDistance, decision }: SurveyLine): (string | number)[] {
  const met = decision.grounds.filter((ground) => decision.findings[ground]!.verdict === 'met');
  return [
    postcode,
    school?.urn ?? '',
    school?.name ?? '',
    ...lengthCells(walk),
    byDistance.verdict,
    byDistance.reason,
    decision.finding,
    met.join(' '),
    byDistance.words,
  ];
}

function lengthCells(walk: Length | NotMeasured): (string | number)[] {
  if (walk.kind === 'missing') return ['', '', ''];
  return [walk.metres, walk.without === 'none' ? 'none' : walk.without.metres, walk.marginMetres];
}

const WHY: Readonly<Record<string, string>> = {
  'too-close': 'too close to the line for a measurement from a postcode’s centre',
  'turns-on-unassessed': 'the line falls between the walk with and without stretches that nobody has assessed',
};

const whyOpen = ({ byDistance, walk }: SurveyLine): string =>
  WHY[byDistance.reason] ?? (walk.kind === 'missing' ? walk.words : byDistance.words);
