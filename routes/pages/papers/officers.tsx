import { namesOf, papersOf, readApplication, takesPapers } from '../../../src/applications/index.ts';
import { type Ctx, officerOf } from '../../context.ts';
import { Allowed } from '../../views/allowed.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { showPage } from '../../views/page.tsx';
import { applicationId } from '../applications/show.tsx';
import { papersAt } from './addresses.ts';
import { PaperForm } from './paper-form.tsx';
import { PaperList } from './paper-list.tsx';
import type { Shown } from './shown.ts';
import { noneNowForOfficers } from './words.ts';

/** The papers of an application for its officers, and a form for what came by post. */
export async function showPapers(c: Ctx, { problems = [], about = '', status }: Shown = {}) {
  const { authority } = officerOf(c);
  const { db } = c.get('deps');
  const application = await readApplication(db, { authority, id: applicationId(c) });
  const { id, reference, state } = application;
  const papers = papersOf(application);
  const names = await namesOf(
    db,
    authority,
    papers.flatMap(({ by }) => by ?? []),
  );
  return showPage(
    c,
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">Application {reference}</span>
      <h1 class="govuk-heading-l">Papers</h1>
      <p class="govuk-body">
        Each is kept as it came. That it is a PDF, a JPEG or a PNG was found by its content. It was not searched for
        viruses.
      </p>
      <PaperList
        papers={papers}
        at={papersAt(id)}
        who={({ by }) =>
          by === null ? 'Sent by the family on' : `Came by post, kept by ${names.get(by) ?? 'an officer'} on`
        }
      />
      {takesPapers(state) ? (
        <Allowed to="applications.write">
          <PaperForm
            action={papersAt(id)}
            heading="Add what came by post"
            hint="A PDF, JPEG or PNG of up to 10 megabytes. The family sees it and what it is called."
            problems={problems}
            about={about}
          />
        </Allowed>
      ) : (
        <p class="govuk-body">{noneNowForOfficers(state)}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/applications/${id}`}>
          Back to the application
        </a>
      </p>
    </>,
    {
      title: `Papers of application ${reference}`,
      hasErrors: problems.length > 0,
      status: status ?? 200,
      forBack: status !== undefined,
    },
  );
}
