import { Button } from '../../../views/content.tsx';
import { Letter, type LetterProps } from './letter.tsx';
import type { Looked } from './look.ts';

interface Props {
  readonly looked: Looked;
  readonly letter: LetterProps;
  /** Why a second officer looks first; empty where nobody does. */
  readonly why: readonly string[];
  readonly form: FormData;
  readonly action: string;
}

/** The letter as the family will read it, before anything is kept. */
export const ConfirmPage = ({ looked, letter, why, form, action }: Props) => (
  <>
    <span class="govuk-caption-l">Application {looked.application.reference}</span>
    <h1 class="govuk-heading-l">Is this right?</h1>
    {why.length > 0 ? (
      <>
        <p class="govuk-body">A second officer looks at this before the family is told, because:</p>
        <ul class="govuk-list govuk-list--bullet">
          {why.map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      </>
    ) : (
      <p class="govuk-body">Once you decide, the family reads this on its own page. It cannot be changed then.</p>
    )}
    <Letter {...letter} />
    <form method="post" action={action} class="fm-not-printed">
      <Everything form={form} />
      <div class="govuk-button-group">
        <Button
          text={why.length > 0 ? 'Send to a second officer' : 'Decide and tell the family'}
          name="go"
          value="decide"
          preventDoubleClick
        />
        <Button text="Change it" name="go" value="back" kind="secondary" />
      </div>
    </form>
  </>
);

/** What was typed rides along, so that nothing is lost. */
const Everything = ({ form }: { form: FormData }) => (
  <>
    {[...form.entries()].map(([name, value]) =>
      name === 'go' || typeof value !== 'string' ? null : <input type="hidden" name={name} value={value} />,
    )}
  </>
);
