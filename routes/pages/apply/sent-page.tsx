import type { Accepted } from '../../../src/applications/index.ts';
import type { Authority } from '../../../src/authorities/index.ts';

/** It is sent and numbered. The code is shown here, and nowhere else again. */
export function SentPage({ accepted, council }: { accepted: Accepted; council: Authority }) {
  const { reference, code } = accepted;
  return (
    <>
      <div class="govuk-panel govuk-panel--confirmation">
        <h1 class="govuk-panel__title">Application sent</h1>
        <div class="govuk-panel__body">
          Your reference
          <br />
          <strong>{reference}</strong>
        </div>
      </div>
      <h2 class="govuk-heading-m">Your code</h2>
      <p class="govuk-body">
        <span class="fm-code">{code}</span>
      </p>
      <p class="govuk-body">
        Write down the reference and the code, or print this page. With both you can see your application and take it
        back. We cannot show you the code again. Do not give it to anybody you do not trust.
      </p>
      <h2 class="govuk-heading-m">What happens next</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>An officer of {council.name} reads it. A person decides, and tells you why.</li>
        <li>If something is missing, the officer writes to you or rings you.</li>
        <li>This service does not send emails or letters by itself. The council tells you its decision.</li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/my-application">
          See your application
        </a>
      </p>
    </>
  );
}
