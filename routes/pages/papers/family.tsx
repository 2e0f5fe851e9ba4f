import { papersOf, readApplication, takesPapers, type Which } from '../../../src/applications/index.ts';
import type { Ctx } from '../../context.ts';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { showPage } from '../../views/page.tsx';
import { MINE } from './addresses.ts';
import { PaperForm } from './paper-form.tsx';
import { PaperList } from './paper-list.tsx';
import type { Shown } from './shown.ts';
import { noneNowForFamily } from './words.ts';

/** A family’s papers: what it sent, and a form for one more. */
export async function showMyPapers(c: Ctx, which: Which, { problems = [], about = '', status }: Shown = {}) {
  const application = await readApplication(c.get('deps').db, which);
  const { reference, state } = application;
  return showPage(
    c,
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">Your application {reference}</span>
      <h1 class="govuk-heading-l">Papers</h1>
      <p class="govuk-body">
        Letters and other papers that show what you told us. The officers of the council who work on your application
        see them, and nobody else.
      </p>
      <PaperList
        papers={papersOf(application)}
        at={MINE}
        who={({ by }) => (by === null ? 'You sent it on' : 'You sent it by post. We kept it here on')}
      />
      {takesPapers(state) ? (
        <PaperForm action={MINE} heading="Send a paper" hint={HINT} problems={problems} about={about} />
      ) : (
        <p class="govuk-body">{noneNowForFamily(state)}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/my-application">
          Back to your application
        </a>
      </p>
    </>,
    {
      title: 'Papers',
      hasErrors: problems.length > 0,
      status: status ?? 200,
      forBack: status !== undefined,
    },
  );
}

const HINT =
  'A PDF, or a photo of the paper (JPEG or PNG), of up to 10 megabytes. All of the page should be in the photo, and the words easy to read.';
