import type { Decision } from '../../../rules/kernel/decision.ts';

/** The answer in one heading and what it means in a few sentences. Never a refusal, and never about what a child lacks. */
export interface Headline {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly look: 'owed' | 'unknown' | 'not-owed';
}

export function headlineOf({ finding, disposition, supposes }: Decision): Headline {
  if (finding === 'owed') return owed(disposition.because, supposes);
  if (finding === 'unknown') {
    return {
      heading: 'We cannot say yet',
      lines: [
        'Your child may qualify for free travel to school. Something is still missing, or a person has to decide it.',
        'You can apply now. You do not have to wait until everything is known.',
      ],
      look: 'unknown',
    };
  }
  return {
    heading: 'On what you told us, the law does not give free travel to this school',
    lines: [
      'This is not a refusal. Only a person at the council can decide, and must tell you why.',
      'You can still ask the council for help. It must think about what you ask.',
    ],
    look: 'not-owed',
  };
}

function owed(because: Decision['disposition']['because'], supposes: readonly string[]): Headline {
  if (because === 'only-supposed') {
    return {
      heading: 'Your child would qualify for free travel to school',
      lines: [
        'This is not settled yet, because we had to suppose something:',
        ...supposes,
        'Check again when you know.',
      ],
      look: 'owed',
    };
  }
  if (because === 'rests-on-needs-or-belief') {
    return {
      heading: 'On these answers, your child qualifies for free travel to school',
      lines: [
        'It rests on your child’s needs, or on your religion or belief. So a person at the council looks at it before travel is given.',
      ],
      look: 'owed',
    };
  }
  return {
    heading: 'Your child qualifies for free travel to school',
    lines: ['The council has to provide it. Apply to the council and take this page with you.'],
    look: 'owed',
  };
}

/** The finding, as an officer reads it. */
export const FINDINGS: Readonly<Record<Decision['finding'], string>> = {
  owed: 'Free travel is owed',
  'not-owed': 'The law does not give free travel on these facts',
  unknown: 'Cannot say yet',
};

const BECAUSE: Readonly<Record<Decision['disposition']['because'], string>> = {
  'met-by-distance-age-or-income': 'It can be granted now.',
  'only-supposed': 'Nothing can be granted yet, as something is only supposed.',
  'rests-on-needs-or-belief': 'It rests on needs or belief, so a person decides before it is granted.',
  'not-enough-known': 'Something is missing, or only a person can find it. It is listed below.',
  'no-ground-met':
    'A person decides. The power to help in section 508C stays open, and a request for it has to be considered.',
};

/** The same answer for an officer: what was found, and whose turn it is. */
export function headlineForOfficer({ finding, disposition, supposes }: Decision): Headline {
  return { heading: FINDINGS[finding], lines: [BECAUSE[disposition.because], ...supposes], look: finding };
}
