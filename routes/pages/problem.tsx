import type { Told } from '../problems.ts';

/** What went wrong, in words, and a way on. */
/** @param path of the page that was asked for, to come back to after signing in */
export function ProblemPage({ told, path }: { told: Told; path?: string | undefined }) {
  return (
    <>
      <h1 class="govuk-heading-l">{told.title}</h1>
      <p class="govuk-body">{told.detail}</p>
      {told.fields.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {told.fields.map(({ path, message }) => (
            <li>{path ? `${path}: ${message}` : message}</li>
          ))}
        </ul>
      )}
      {told.code === 'not-found' && (
        <p class="govuk-body">
          If you typed the address, check that it is right. If you pasted it, check that you copied all of it.
        </p>
      )}
      <p class="govuk-body">
        {told.code === 'not-signed-in' ? (
          <a class="govuk-link" href={path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in'}>
            Sign in
          </a>
        ) : (
          <a class="govuk-link" href="/">
            Go to the start page
          </a>
        )}
      </p>
    </>
  );
}
