import type { Citation } from '../../rules/kernel/provision.ts';

/** Where the law says so, with a link to its text where there is one. */
export function Cites({ cites }: { cites: readonly Citation[] }) {
  return (
    <>
      {cites.map((cite, at) => (
        <>
          {at > 0 && '; '}
          <Cite {...cite} />
        </>
      ))}
    </>
  );
}

export function Cite({ act, place, url }: Citation) {
  if (!url) return `${act}, ${place}`;
  return (
    <a class="govuk-link" href={url} rel="external">
      {act}, {place}
    </a>
  );
}
