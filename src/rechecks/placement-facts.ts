import type { Attendance } from '../../rules/england/facts.ts';
import type { Holding, Placement } from '../children/index.ts';
import { APPLICATIONS } from '../decisions/index.ts';

/**
 * What a placement says of the facts that the law turns on. Where its kind leaves one open, that fact is missing and says what to ask:
 * alternative provision may be the school's arrangement or the council's, and the law tells these apart.
 */
export function placementFacts({ value, sender }: Holding<Placement>, begun: boolean): Record<string, unknown> {
  const source =
    sender === APPLICATIONS ? 'the application that was decided' : 'the placement, as the council’s own system has it';
  const attendance = attendanceOf(value, begun);
  return {
    attendance: typeof attendance === 'string' ? { value: attendance, by: 'register', source } : attendance,
    ...(value.planNaming === undefined ? {} : { planNaming: { value: value.planNaming, by: 'register', source } }),
    ...(value.planCondition === undefined ? {} : { planTravelCondition: { value: true, by: 'register', source } }),
    ...(value.kind === 'boarding' ? { boardingArranged: { value: true, by: 'register', source } } : {}),
  };
}

function attendanceOf({ kind, otherPlace }: Placement, begun: boolean): Attendance | { missing: string } {
  switch (kind) {
    case 'mainstream':
    case 'named-in-plan':
    case 'boarding':
      return begun ? 'registered' : 'place-accepted';
    case 'section-19':
      return 'section-19-place';
    case 'dual':
      if (otherPlace === 'pupil-referral-unit') return 'also-at-pupil-referral-unit';
      if (otherPlace === 'school') return 'also-at-another-school';
      return { missing: 'The child is registered at two places, and what the other one is has not been said.' };
    case 'education-otherwise':
      if (otherPlace === 'at-home') return 'otherwise-at-home';
      if (otherPlace === 'away-from-home') return 'otherwise-away';
      return { missing: 'The child is educated otherwise than at a school, and where has not been said.' };
    case 'alternative-provision':
      return {
        missing:
          'The placement is alternative provision, and whether the council or the school arranged it has not been said.',
      };
    case 'temporary':
      return { missing: 'The placement is for a time, and where the child is registered meanwhile has not been said.' };
  }
}
