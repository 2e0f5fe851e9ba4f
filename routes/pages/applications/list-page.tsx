import type { Day } from '../../../rules/kernel/day.ts';
import { inWords } from '../../../rules/kernel/day.ts';
import type { Listed } from '../../../src/applications/index.ts';
import { Table, Tag } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { STATE_WORDS } from './words.ts';

const shortDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'medium' });

/** The lists there are: each has an address of its own, which says nothing about a child. */
export const LISTS = {
  work: { title: 'To do', states: ['open', 'second', 'disagreed', 'review-1', 'review-2'] },
  family: { title: 'Waiting for families', states: ['asked'] },
  decided: { title: 'Decided', states: ['granted', 'refused'] },
  'taken-back': { title: 'Taken back', states: ['withdrawn'] },
} as const;
export type ListName = keyof typeof LISTS;

const addressOf = (name: ListName): string => (name === 'work' ? '/applications' : `/applications/list/${name}`);

type Props = { name: ListName; applications: readonly Listed[]; today: Day };

/** Families’ applications. Nothing on a list says whose. */
export function ApplicationsPage({ name, applications, today }: Props) {
  // Where nothing has a last day, no list is ordered by one.
  const anyDue = applications.some(({ dueOn }) => dueOn);
  return (
    <>
      <h1 class="govuk-heading-l">Applications</h1>
      <nav aria-label="Lists of applications">
        <ul class="govuk-list">
          {(Object.keys(LISTS) as ListName[]).map((each) => (
            <li>
              {each === name ? (
                <strong>{LISTS[each].title}</strong>
              ) : (
                <a class="govuk-link" href={addressOf(each)}>
                  {LISTS[each].title}
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {applications.length === 0 ? (
        <p class="govuk-body">There is nothing in this list.</p>
      ) : (
        <Scroll label={LISTS[name].title}>
          <Table
            caption={orderWords(name, anyDue)}
            head={['Reference', 'Where it stands', ...(anyDue ? ['Due'] : []), 'Received']}
            rows={applications.map(({ id, reference, state, dueOn, receivedAt }) => [
              <a class="govuk-link" href={`/applications/${id}`}>
                {reference}
              </a>,
              <Tag {...STATE_WORDS[state]} />,
              ...(anyDue ? [dueOn ? <Due on={dueOn} today={today} /> : ''] : []),
              shortDay.format(receivedAt),
            ])}
          />
        </Scroll>
      )}
    </>
  );
}

function orderWords(name: ListName, anyDue: boolean): string {
  if (name === 'decided' || name === 'taken-back') return 'Newest first';
  return anyDue ? 'What is due next comes first' : 'The longest waiting comes first';
}

/** The last day, and whether it has gone by. */
export const Due = ({ on, today }: { on: Day; today: Day }) =>
  on < today ? <Tag text={`Late: ${inWords(on)}`} colour="orange" /> : <span>{inWords(on)}</span>;
