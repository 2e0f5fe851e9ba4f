import { dateOf, monthOf, yearOf } from '../../../rules/kernel/day.ts';
import { DateInput } from '../../views/date-input.tsx';
import { type Choice, Input } from '../../views/fields.tsx';
import { one } from './answers.ts';
import { Ask, errorFor, isFieldAsked, NOT_SURE, type StepProps, YesNo } from './steps.tsx';

export function ChildStep(props: StepProps) {
  const { answers, problems, today } = props;
  const error = (path: string) => ({ error: errorFor(problems, path) ?? '' });
  const typed = (name: string) => ({
    day: one(answers, `${name}-day`) ?? '',
    month: one(answers, `${name}-month`) ?? '',
    year: one(answers, `${name}-year`) ?? '',
  });
  const start = typed('start');
  const isEmpty = !start.day && !start.month && !start.year;
  const asToday = { day: String(dateOf(today)), month: String(monthOf(today)), year: String(yearOf(today)) };
  return (
    <>
      {isFieldAsked(props, 'born') && (
        <DateInput
          id="born"
          name="born"
          legend={{ text: 'When was your child born?', size: 'm' }}
          hint="For example, 27 3 2018"
          values={typed('born')}
          birthday
          {...error('born-day')}
        />
      )}
      {isFieldAsked(props, 'start') && (
        <DateInput
          id="start"
          name="start"
          legend={{ text: 'When would travel start?', size: 'm' }}
          hint="Leave today’s date if it would start now."
          values={isEmpty && problems.length === 0 ? asToday : start}
          {...error('start-day')}
        />
      )}
      <Ask {...props} name="attendance" text="Does your child go to this school?" items={ATTENDANCE} />
      {isFieldAsked(props, 'entry-year') && (
        <Input
          id="entry-year"
          name="entry-year"
          label="In which September did your child start there, or will your child start?"
          hint="A year, like 2024. Council policies change from year to year, and this can decide which one counts. Leave it out if you are not sure."
          classes="govuk-input--width-4"
          inputmode="numeric"
          spellcheck={false}
          value={one(answers, 'entry-year') ?? ''}
          {...error('entry-year')}
        />
      )}
      <YesNo
        {...props}
        name="two-homes"
        text="Does your child live part of the time at another home?"
        hint="For example with another parent."
      />
    </>
  );
}

const ATTENDANCE: readonly Choice[] = [
  { value: 'registered', text: 'Yes, my child goes there now' },
  { value: 'place-accepted', text: 'Not yet. We have said yes to a place there' },
  { value: 'considering', text: 'No. We are thinking about it' },
  {
    value: 'section-19-place',
    text: 'The council has arranged for my child to be taught there',
    hint: 'For example, after leaving another school or while ill.',
  },
  { value: 'also-at-pupil-referral-unit', text: 'Yes, and also to a pupil referral unit' },
  { value: 'also-at-another-school', text: 'Yes, and also to another school' },
  {
    value: 'excluded-taught-elsewhere',
    text: 'My child is excluded, and the school sends my child somewhere else to learn',
  },
  { value: 'home-educated', text: 'No. We teach our child at home, by our own choice' },
  { value: 'otherwise-at-home', text: 'The council has arranged for our child to learn at home, under an EHC plan' },
  {
    value: 'otherwise-away',
    text: 'The council has arranged for our child to learn somewhere else, under an EHC plan',
  },
  NOT_SURE,
];
