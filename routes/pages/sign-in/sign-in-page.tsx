import { DEMO_NAMES, type DemoRole } from '../../../src/authorities/index.ts';
import { Button } from '../../views/content.tsx';

const OTHERS = Object.entries(DEMO_NAMES).filter(([role]) => role !== 'officer');

export const isDemoRole = (asked: unknown): asked is DemoRole =>
  typeof asked === 'string' && Object.hasOwn(DEMO_NAMES, asked);

/** @param next the page that somebody was on their way to */
export function SignInPage({ demo, provider, next }: { demo: boolean; provider: boolean; next: string | undefined }) {
  return (
    <>
      <h1 class="govuk-heading-l">Sign in</h1>
      <p class="govuk-body">This is for people who work for a council. Parents do not need to sign in.</p>
      {provider && <ByProvider next={next} />}
      {demo && <Demo />}
      {!provider && !demo && (
        <>
          <p class="govuk-body">
            Signing in has not been set up here yet. Ask whoever runs this service for your council.
          </p>
          <p class="govuk-body">If that is you: the part “Signing in” of the README says what to set.</p>
        </>
      )}
    </>
  );
}

/** A link, and not a form: where a form goes, the page’s own policy would have to name every server that the provider leads through. */
function ByProvider({ next }: { next: string | undefined }) {
  const on = next === undefined ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <>
      <p class="govuk-body">You sign in with the account that you have at work. We do not see your password.</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a link that looks like a button, so that the space bar works on it too */}
      <a
        href={`/sign-in/start${on}`}
        role="button"
        draggable="false"
        class="govuk-button"
        data-module="govuk-button"
        rel="nofollow"
      >
        Sign in with your work account
      </a>
    </>
  );
}

function Demo() {
  return (
    <>
      <p class="govuk-body">
        You are trying Fairmile out on your own machine with a made-up county. You can sign in as a made-up officer.
        There is no password.
      </p>
      <form method="post" action="/sign-in/demo">
        <Button text="Sign in as the demonstration officer" />
        <p class="govuk-body">Or see what others who work for a council may do:</p>
        {OTHERS.map(([role, name]) => (
          <Button text={`Sign in as the ${name.replace('Demo', 'demo')}`} kind="secondary" name="role" value={role} />
        ))}
      </form>
    </>
  );
}
