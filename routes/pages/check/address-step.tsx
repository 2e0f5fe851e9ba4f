import { Select } from '../../views/select.tsx';
import { one } from './answers.ts';
import { errorFor, type StepProps } from './steps.tsx';

/** Which address of the postcode it is, where addresses are held: an address is measured from more exactly than the middle of a postcode. */
export function AddressStep({ answers, problems, addresses }: StepProps) {
  const items = [
    { value: '', text: addresses.length === 1 ? '1 address found' : `${addresses.length} addresses found` },
    ...addresses.map(({ uprn, address }) => ({ value: uprn, text: address })),
    { value: NOT_LISTED, text: 'My address is not listed' },
  ];
  return (
    <Select
      id="address"
      label="Choose your address"
      labelClasses="govuk-label--m"
      hint={`Addresses at ${(one(answers, 'postcode') ?? '').toUpperCase()}. If yours is not there, we measure from the middle of the postcode.`}
      items={items}
      chosen={one(answers, 'address') ?? ''}
      error={errorFor(problems, 'address') ?? ''}
    />
  );
}

export const NOT_LISTED = 'not-listed';
