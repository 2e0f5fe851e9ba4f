import { inWords } from '../../../../rules/kernel/day.ts';
import type { Decision } from '../../../../rules/kernel/decision.ts';
import type { Decided, Reviewed } from '../../../../src/applications/index.ts';
import { LetterReasons } from '../../answer/letter-reasons.tsx';
import { AfterThis } from './after-this.tsx';

export interface LetterProps {
  /** What was decided, or is about to be. */
  readonly decided: Omit<Decided, 'ruling' | 'check'> &
    Partial<Pick<Reviewed, 'stage' | 'how' | 'consulted' | 'panel'>>;
  /** Each that was looked at, by its name. */
  readonly papers: readonly string[];
  readonly child: string;
  readonly school: string;
  readonly council: string;
  /** What the law said; undefined where it had no answer, or what was kept was destroyed. */
  readonly decision: Decision | undefined;
  /** Whether the night looks again at what was decided. */
  readonly watched: boolean;
}

/** What a family reads of a decision: what it is, why, and what they can do. The same on their page, on paper and before it is sent. */
export function Letter(props: LetterProps) {
  const { decided, decision, papers, watched } = props;
  const { reasons, stage, how, consulted, panel } = decided;
  return (
    <section class="fm-letter" aria-labelledby="letter">
      <h2 class="govuk-heading-m" id="letter">
        {outcomeWords(props)}
      </h2>
      {decided.from && <p class="govuk-body">{daysWords(decided)}</p>}
      {reasons && (
        <>
          <h3 class="govuk-heading-s">{stage === 2 ? 'The panel’s reasons' : 'Our reasons'}</h3>
          <p class="govuk-body fm-words">{reasons}</p>
        </>
      )}
      {how && <Part title="How it was looked at again" words={how} />}
      {consulted && <Part title="Who was asked" words={consulted} />}
      {panel && <Part title="Who heard you" words={panel} />}
      {papers.length > 0 && (
        <>
          <h3 class="govuk-heading-s">
            {papers.length === 1 ? 'The paper that we looked at' : 'Papers that we looked at'}
          </h3>
          <ul class="govuk-list govuk-list--bullet">
            {papers.map((each) => (
              <li class="fm-words">{each}</li>
            ))}
          </ul>
        </>
      )}
      {decision && <LetterReasons decision={decision} />}
      <AfterThis decided={decided} decision={decision} watched={watched} />
      <IfYouDoNotAgree {...props} />
    </section>
  );
}

const Part = ({ title, words }: { title: string; words: string }) => (
  <>
    <h3 class="govuk-heading-s">{title}</h3>
    <p class="govuk-body fm-words">{words}</p>
  </>
);

function outcomeWords({ decided: { outcome, under }, decision, child, school, council }: LetterProps): string {
  if (outcome === 'refused') return `${council} has not granted travel to ${school} for ${child}`;
  if (under !== 'power') return `${child} gets free travel to ${school}`;
  // What the law was not found to say is not told as a "no".
  const law =
    decision?.finding === 'not-owed' ? 'although the law does not require it' : 'whether or not the law requires it';
  return `${council} will help ${child} with travel to ${school}, ${law}`;
}

function daysWords({ from, until }: LetterProps['decided']): string {
  return until ? `From ${inWords(from!)} to ${inWords(until)}.` : `From ${inWords(from!)}.`;
}

function IfYouDoNotAgree({ decided: { stage, askReviewBy } }: LetterProps) {
  return (
    <>
      <h3 class="govuk-heading-s">If you do not agree</h3>
      {stage === 2 ? (
        <p class="govuk-body">
          This was the last stage of our review. If you think that we did it wrongly, you can complain to the Local
          Government and Social Care Ombudsman. It is free. Normally you have 12 months from when you knew of it. The
          Ombudsman looks at how we decided.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {stage === 1
              ? 'You can ask for a panel to hear you. It is free. The panel is made up of people who had no part in this decision, and you can speak to them or write.'
              : 'You can ask us to look at this again. It is free. Somebody who had no part in this decision looks at it.'}
          </p>
          <p class="govuk-body">
            {askReviewBy
              ? `Ask by ${inWords(askReviewBy)}. If you are later, ask all the same and say why.`
              : 'Ask as soon as you can.'}{' '}
            Open your application with your reference and code, or write to us. Say what you think is wrong, and send
            anything that we have not seen.
          </p>
        </>
      )}
    </>
  );
}
