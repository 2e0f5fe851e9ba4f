import type { Finding } from '../../../rules/kernel/finding.ts';
import { Cites } from '../../views/cites.tsx';
import { addressOf } from '../law/address.ts';

type OfProvision = Pick<Finding, 'provision' | 'title' | 'cites' | 'version'>;

/** The law’s own text, and our page of how we read it, in the version that was used. */
export function LawLinks({ provision, title, cites, version }: OfProvision) {
  return (
    <>
      <Cites cites={cites} />
      {'. '}
      <a class="govuk-link" href={addressOf({ provision, version })}>
        How we read it<span class="govuk-visually-hidden">: {title}</span>
      </a>
    </>
  );
}
