export const ThanksPage = ({ called }: { called: string }) => (
  <>
    <h1 class="govuk-heading-l">Thank you. The council has it</h1>
    <p class="govuk-body">
      An officer looks at this part: {called}. If they find that the walk has to change, it changes for every child it
      touches.
    </p>
    <p class="govuk-body">
      We did not keep who you are, so nobody can write back to you about it. Apply to the council for free travel as
      well, and say the same there. Check again later to see if the walk has changed.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/check">
        Make another check
      </a>
    </p>
  </>
);
