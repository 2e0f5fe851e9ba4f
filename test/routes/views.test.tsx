import { expect, test } from 'vitest';
import { Button, Details, InsetText, SummaryList, Tag } from '../../routes/views/content.tsx';
import { DateInput } from '../../routes/views/date-input.tsx';
import { Checkboxes, Input, Radios } from '../../routes/views/fields.tsx';
import { ErrorSummary } from '../../routes/views/form-parts.tsx';
import { fixture, tokens } from './markup.ts';

const DOB = { id: 'dob', legend: { text: 'What is your date of birth?' }, hint: 'For example, 31 3 1980' };
const NAMES = { name: 'nationality', legend: { text: 'What is your nationality?' }, chosen: [] };
const NATIONS = [
  { value: 'british', text: 'British' },
  { value: 'irish', text: 'Irish' },
  { value: 'other', text: 'Citizen of another country' },
];
const WASTE = { legend: { text: 'Which types of waste do you transport regularly?' }, chosen: [] };
const NULLAM = 'Nullam id dolor id nibh ultricies vehicula ut id elit.';
const WASTES = [
  { value: 'animal', text: 'Waste from animal carcasses' },
  { value: 'mines', text: 'Waste from mines or quarries' },
  { value: 'farm', text: 'Farm or agricultural waste' },
];
const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];
const CHANGED = { text: 'Have you changed your name?' };
const NINO = 'National Insurance number';

/** What the design system shows for each, in its own examples. */
const SAME: [component: string, name: string, ours: unknown][] = [
  ['button', 'default', <Button text="Save and continue" />],
  ['button', 'name', <Button text="Submit" name="start-now" />],
  ['button', 'value', <Button text="Submit" value="start" />],
  ['button', 'prevent double click', <Button text="Submit" preventDoubleClick />],
  ['button', 'secondary', <Button text="Secondary button" name="secondary" kind="secondary" />],
  ['input', 'default', <Input id="test-name" name="test-name" label={NINO} />],
  [
    'input',
    'with error message',
    <Input
      id="input-with-error-message"
      name="test-name-3"
      label={NINO}
      error="Enter a National Insurance number in the correct format"
    />,
  ],
  ['input', 'with prefix', <Input id="input-with-prefix" name="amount" label="Amount, in pounds" prefix="£" />],
  [
    'input',
    'with label as page heading',
    <Input id="input-with-page-heading" name="test-name" label={NINO} labelClasses="govuk-label--l" isPageHeading />,
  ],
  ['radios', 'default', <Radios name="example-default" legend={CHANGED} items={YES_NO} chosen={[]} />],
  [
    'radios',
    'inline',
    <Radios
      name="example"
      classes="govuk-radios--inline"
      legend={CHANGED}
      hint="This includes changing your last name or spelling your name differently."
      items={YES_NO}
      chosen={['no']}
    />,
  ],
  [
    'radios',
    'with a divider',
    <Radios
      name="example"
      idPrefix="example-divider"
      legend={{ text: 'How do you want to sign in?' }}
      items={[
        { value: 'government-gateway', text: 'Use Government Gateway' },
        { value: 'govuk-verify', text: 'Use GOV.UK Verify' },
        { divider: 'or' },
        { value: 'create-account', text: 'Create an account' },
      ]}
      chosen={[]}
    />,
  ],
  ['checkboxes', 'default', <Checkboxes {...NAMES} items={NATIONS} />],
  [
    'checkboxes',
    'with divider and None',
    <Checkboxes
      {...WASTE}
      name="with-divider-and-none"
      items={[...WASTES, { divider: 'or' }, { value: 'none', text: 'None of these', exclusive: true }]}
    />,
  ],
  [
    'checkboxes',
    'with error message',
    <Checkboxes
      {...WASTE}
      name="waste"
      error="Please select an option"
      items={WASTES.map((item) => ({ ...item, hint: NULLAM }))}
    />,
  ],
  ['date-input', 'default', <DateInput {...DOB} />],
  [
    'date-input',
    'with values and name prefix',
    <DateInput {...DOB} id="with-values-name-prefix" name="dob" values={{ day: '31', month: '3', year: '1980' }} />,
  ],
  [
    'inset-text',
    'default',
    <InsetText>
      It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application.
    </InsetText>,
  ],
  ['tag', 'default', <Tag text="Alpha" />],
  ['tag', 'purple', <Tag text="Purple" colour="purple" />],
  [
    'details',
    'default',
    <Details summary="Help with nationality">
      We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t
      provide your nationality, you’ll have to send copies of identity documents through the post.
    </Details>,
  ],
  [
    'error-summary',
    'default',
    <ErrorSummary
      problems={[
        { path: 'example-error-1', message: 'The date your passport was issued must be in the past' },
        { path: 'example-error-2', message: 'Enter a postcode, like AA1 1AA' },
      ]}
    />,
  ],
  [
    'error-summary',
    'without links',
    <ErrorSummary problems={[{ path: '', message: 'Invalid username or password' }]} />,
  ],
];

test.each(SAME)('%s, %s: as the design system has it', (component, name, ours) => {
  expect(tokens(String(ours))).toEqual(tokens(fixture(component, name)));
});

test('markup that differs is told apart', () => {
  expect(tokens('<a class="x" href="#">Go</a>')).not.toEqual(tokens('<a href="#">Go</a>'));
  expect(tokens('<a class="x" href="#">Go</a>')).toEqual(tokens('<a href="#"\n class="x"> Go </a>'));
});

test('what is conditional is shown without a script, and tied to its answer', () => {
  const html = String(
    <Radios
      name="plan"
      legend={{ text: 'Plan?' }}
      items={[{ value: 'yes', text: 'Yes', conditional: <p>More</p> }]}
      chosen={[]}
    />,
  );
  expect(html).toContain('data-aria-controls="conditional-plan"');
  expect(html).toContain('class="govuk-radios__conditional govuk-radios__conditional--hidden" id="conditional-plan"');
});

test('hostile words stay words', () => {
  const hostile = '"><script>alert(1)</script>';
  const html =
    String(<SummaryList rows={[{ key: hostile, value: hostile }]} />) +
    <Input id="a" name="a" label={hostile} value={hostile} />;
  expect(html).not.toContain('<script>');
});
