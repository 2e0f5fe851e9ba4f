import { DateInput } from '../../views/date-input.tsx';
import { one } from './answers.ts';
import { errorFor, type StepProps } from './steps.tsx';

/** Asked only of someone who will be past compulsory school age: which rules count for them turns on it. */
export function CourseStep({ answers, problems }: StepProps) {
  const typed = (part: string) => one(answers, `course-${part}`) ?? '';
  return (
    <DateInput
      id="course"
      name="course"
      legend={{ text: 'When did the course begin, or when will it begin?', size: 'm' }}
      hint="After 16, different rules count, and this date decides which. Use the first day of the course at this school or college. Leave it out if you are not sure."
      values={{ day: typed('day'), month: typed('month'), year: typed('year') }}
      error={errorFor(problems, 'course-day') ?? ''}
    />
  );
}
