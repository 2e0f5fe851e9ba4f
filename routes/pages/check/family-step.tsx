import { Checkboxes, Input } from '../../views/fields.tsx';
import { many, one } from './answers.ts';
import { Ask, errorFor, isFieldAsked, NOT_SURE, type StepProps, WhyWeAsk, YesNo } from './steps.tsx';

const LABELS = [
  ['income-support', 'Income Support'],
  ['income-based-jobseekers-allowance', 'Income-based Jobseeker’s Allowance'],
  ['income-related-employment-and-support-allowance', 'Income-related Employment and Support Allowance'],
  ['pension-credit-guarantee', 'Pension Credit (the guarantee part)'],
  ['asylum-support-part-6', 'Help for people seeking asylum (under Part 6 of the Immigration and Asylum Act 1999)'],
  ['child-tax-credit-without-working-tax-credit', 'Child Tax Credit without Working Tax Credit (ended April 2025)'],
  ['working-tax-credit-maximum', 'Working Tax Credit at the highest rate (ended April 2025)'],
  ['working-tax-credit-run-on', 'The last 4 weeks of Working Tax Credit (ended April 2025)'],
] as const;

export function FamilyStep(props: StepProps) {
  return (
    <>
      {isFieldAsked(props, 'benefits') && <Benefits {...props} />}
      <YesNo
        {...props}
        name="income-earlier"
        text="If you get none of these now: did your family get one earlier in this school year?"
        hint="Councils normally keep help that began with a low income to the end of the school year."
      />
      <Ask
        {...props}
        name="travel-by"
        text="Does somebody else already give your child free travel to this school?"
        hint="Lifts from family or friends do not count."
        items={[
          { value: 'nobody', text: 'No, nobody' },
          { value: 'public-scheme', text: 'Yes, public transport is free for children here' },
          { value: 'school', text: 'Yes, the school does' },
          { value: 'another-body', text: 'Yes, someone else does' },
          NOT_SURE,
        ]}
      />
      <YesNo
        {...props}
        name="belief"
        text="Did you choose this school because of your religion or belief?"
        hint="This can be any religion, or a strong belief that is not religious."
      />
      <YesNo
        {...props}
        name="worry"
        text="Does anything about the walk to school worry you?"
        hint="For example a busy road, no pavement, or no one who can walk with your child. You do not have to say what it is."
      />
    </>
  );
}

function Benefits(props: StepProps) {
  const { answers, problems } = props;
  const error = errorFor(problems, 'benefits');
  return (
    <>
      <Checkboxes
        name="benefits"
        legend={{ text: 'Does anyone who looks after the child at home get any of these?', size: 'm' }}
        hint="Tick all that apply. Some families get free travel over shorter distances."
        {...(error ? { error } : {})}
        items={[
          { value: 'universal-credit', text: 'Universal Credit', conditional: <Earnings {...props} /> },
          ...LABELS.map(([value, text]) => ({
            value,
            text,
            ...(value === 'child-tax-credit-without-working-tax-credit'
              ? { conditional: <TaxCreditIncome {...props} /> }
              : {}),
          })),
          { divider: 'or' },
          { value: 'none', text: 'None of these', exclusive: true },
          { ...NOT_SURE, value: 'not-sure', text: 'Not sure, or prefer not to say', exclusive: true },
        ]}
        chosen={many(answers, 'benefits')}
      />
      <WhyWeAsk>
        {props.only
          ? 'The law gives families with a low income more help. Your answer is kept with your application.'
          : 'The law gives families with a low income more help. We use your answers for this one check. We do not keep them.'}
      </WhyWeAsk>
    </>
  );
}

function Earnings({ answers, problems }: StepProps) {
  const amounts = [
    ['earnings-1', 'Take-home pay in the last full month of Universal Credit'],
    ['earnings-2', 'Take-home pay in the last 2 full months together'],
    ['earnings-3', 'Take-home pay in the last 3 full months together'],
  ] as const;
  return (
    <>
      <p class="govuk-hint">
        Your Universal Credit statement shows your pay for each month. Fill in what you know. Write 0 for no pay.
      </p>
      {amounts.map(([name, label]) => (
        <Pounds name={name} label={label} value={one(answers, name)} error={errorFor(problems, name)} />
      ))}
    </>
  );
}

const TaxCreditIncome = ({ answers, problems }: StepProps) => (
  <Pounds
    name="tax-credit-income"
    label="Yearly income on the tax credit award"
    value={one(answers, 'tax-credit-income')}
    error={errorFor(problems, 'tax-credit-income')}
  />
);

type PoundsProps = { name: string; label: string; value: string | undefined; error: string | undefined };

const Pounds = ({ name, label, value, error }: PoundsProps) => (
  <Input
    id={name}
    name={name}
    label={label}
    prefix="£"
    classes="govuk-input--width-5"
    inputmode="decimal"
    spellcheck={false}
    value={value ?? ''}
    error={error ?? ''}
  />
);
