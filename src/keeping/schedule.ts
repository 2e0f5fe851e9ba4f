/** One row of the schedule: a kind of record, the event that its time runs from, and how long it is kept after. */
export interface Rule {
  readonly name: RuleName;
  /** What it is about, to be read after "the rule". */
  readonly called: string;
  /** From which day the time runs, to be read after "after". */
  readonly event: string;
  /** Months, where the council has chosen none of its own. */
  readonly months: number;
  /** Where that number comes from. */
  readonly because: string;
  /** What is destroyed, and what stays. */
  readonly destroys: string;
  /** The tables whose content it is. */
  readonly tables: readonly string[];
}

export const RULE_NAMES = [
  'applications',
  'applications-withdrawn',
  'decisions',
  'cases',
  'child-income',
  'child-records',
  'contests',
  'photographs',
  'sessions',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

const OURS =
  'Fairmile’s own suggestion. No statute gives a period for travel files. Records of money are commonly kept about 6 years, as Buckinghamshire keeps its checks of free school meals.';

/**
 * How long each kind of record is kept: the one place that says so. The months are a suggestion for the council, which may choose its own
 * (`retention set`); from which day they run is not a choice, since that is what keeps a record that is still needed.
 */
export const SCHEDULE: readonly Rule[] = [
  {
    name: 'applications',
    called: 'applications that were decided',
    event:
      'the end of the school year in which the child turns 16 where travel was granted (19 where it began after that), else the day of the decision',
    months: 72,
    because: OURS,
    destroys:
      'everything that was said, asked, found and decided of it, its papers, and the family’s way in; its number and days stay',
    tables: ['application_entries', 'application_doors'],
  },
  {
    name: 'applications-withdrawn',
    called: 'applications that were taken back',
    event: 'the day it was taken back',
    months: 12,
    because:
      'Fairmile’s own suggestion: the Ombudsman normally takes a complaint within 12 months of knowing of the matter (Local Government Act 1974, s.26B).',
    destroys: 'everything that was said and asked of it, its papers, and the family’s way in; its number and days stay',
    tables: ['application_entries', 'application_doors'],
  },
  {
    name: 'decisions',
    called: 'decisions in the record',
    event: 'the day it no longer stood, or the day it was made where it belongs to no child or application here',
    months: 72,
    because: OURS,
    destroys:
      'its facts, measurements and reasons, with the salt; that it was made, when and by whom stays in the chain',
    tables: ['decision_contents'],
  },
  {
    name: 'cases',
    called: 'cases that were closed',
    event: 'the day it was closed, or the end of that way to school if later',
    months: 72,
    because: OURS,
    destroys: 'the reasons, and the grounds that stood; what was decided, when and by whom stays',
    tables: ['cases'],
  },
  {
    name: 'child-income',
    called: 'what was said of benefits and income',
    event: 'its last day, or the day when something newer was said',
    months: 72,
    because: 'Fairmile’s own suggestion, after Buckinghamshire, which keeps its checks of free school meals 6 years.',
    destroys: 'what was said; when it came, and from whom, stays',
    tables: ['child_records'],
  },
  {
    name: 'child-records',
    called: 'placements, homes and facts of a child',
    event: 'the last day of the child’s last placement, or the day of the last thing that was said if later',
    months: 72,
    because: OURS,
    destroys:
      'what was said; when it came, from whom, and the days of placements stay, with the council’s reference of the child',
    tables: ['child_records'],
  },
  {
    name: 'contests',
    called: 'what families say of a measured line',
    event: 'the last ruling on it',
    months: 72,
    because: OURS,
    destroys: 'the words and the reasons of the rulings; which part of which way, and the ruling, stay',
    tables: ['contests', 'contest_rulings'],
  },
  {
    name: 'photographs',
    called: 'photographs taken for an assessment of a way',
    event: 'the end of the assessment',
    months: 72,
    because: OURS,
    destroys: 'the picture and what it was said to show; that it was taken stays',
    tables: ['assessment_photographs'],
  },
  {
    name: 'sessions',
    called: 'who is signed in, and families’ browsers that were let in',
    event: 'the moment it ran out',
    months: 0,
    because: 'Nothing needs it any more.',
    destroys: 'the whole of it',
    tables: ['sessions', 'application_sessions'],
  },
];

/** What no rule destroys, and why. Every table of the schema stands here or above; a test holds it. */
export const KEPT_FOR_GOOD: Readonly<Record<string, string>> = {
  accounts: 'Who may sign in, by their work email address: people are not removed, since records name them.',
  address_points: 'Public addresses; nothing says who lives there.',
  api_keys: 'Digests of keys of other systems: records name the holder.',
  applications: 'An application’s number, state and days. What was said lies in its entries.',
  area_versions: 'Maps.',
  areas: 'Maps.',
  assessments: 'What was found about ways: decisions name it.',
  authorities: 'Councils.',
  child_exports: 'Who made a file of what is held about a child, and when: numbers, and nothing of what was in it.',
  children: 'The council’s own reference, so that a child who comes back is the same child and no key is used twice.',
  decisions: 'The chain: numbers, moments, makers and salted hashes. No fact about a child is in it.',
  due_rechecks: 'Why a child was looked at again: numbers, days and marks. Nothing about the child.',
  gate_versions: 'Gates of schools.',
  holds: 'Why something was kept longer.',
  journeys: 'The last decision on each way that runs: the night takes the row away when the placement ends.',
  offers: 'Figures of schools.',
  officer_points: 'Where the way from an address begins; nothing says who lives there.',
  people: 'Who works for a council: decisions name their maker.',
  person_roles: 'What a person was at a council, and on which days: records rest on it.',
  policies: 'Published policies.',
  postcodes: 'Places.',
  recheck_effects: 'What looking again came to: ids of decisions, and reasons that name nobody.',
  retention_choices: 'How long the council chose to keep things.',
  retention_runs: 'Who had things destroyed, and when.',
  schools: 'A public register.',
  sign_ins: 'Sign-ins under way: each lasts ten minutes, and the next takes away what is over. No authority’s.',
  standing_texts: 'Sentences of the rules, as findings say them of everybody.',
  stretches: 'Pieces of ways.',
  vacancies: 'Figures of schools.',
};

export const isRule = (name: string): name is RuleName => (RULE_NAMES as readonly string[]).includes(name);

/** @throws Error where there is no such rule: names are a closed list */
export function ruleOf(name: RuleName): Rule {
  const found = SCHEDULE.find((each) => each.name === name);
  if (!found) throw new Error(`There is no rule called ${name}`);
  return found;
}

/** A period as people say it: `6 years`, `18 months`, `no time`. */
export function periodInWords(months: number): string {
  if (months === 0) return 'no time';
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
