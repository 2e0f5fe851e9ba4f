import { applicationFor, appliedOf, decidedOf, readApplication } from '../../../../src/applications/index.ts';
import { findAuthority, mayKnow } from '../../../../src/authorities/index.ts';
import { Problem } from '../../../../src/problem.ts';
import { type Ctx, knowsOf, officerOf } from '../../../context.ts';
import { showPage } from '../../../views/page.tsx';
import { moment } from '../../decision-record.tsx';
import { schoolCalled } from '../school-called.ts';
import { applicationId } from '../show.tsx';
import { Letter } from './letter.tsx';
import { letterOf } from './letter-of.ts';

/** The letter on paper, for families who are written to. */
export async function showLetter(c: Ctx) {
  const { authority } = officerOf(c);
  const { db } = c.get('deps');
  const held = await readApplication(db, { authority, id: applicationId(c) });
  const shown = applicationFor(knowsOf(c), held);
  if (!('whole' in shown)) throw new Error('Whoever may read words may read an application whole');
  const { whole: application } = shown;
  const isNamed = mayKnow(knowsOf(c), 'names');
  const council = (await findAuthority(db, authority))?.name ?? authority;
  const letter = await letterOf(db, application, { school: await schoolCalled(db, application), council });
  const decided = decidedOf(application);
  if (!letter || !decided)
    throw new Problem('not-found', 'There is no letter: nothing is decided, or it was destroyed.');
  return showPage(
    c,
    <>
      <p class="govuk-body">{council}</p>
      <p class="govuk-body">{moment.format(decided.at)}</p>
      <h1 class="govuk-heading-l">Your application {application.reference}</h1>
      <p class="govuk-body">Dear {(isNamed && appliedOf(application)?.contact.name) || 'family'},</p>
      <Letter {...letter} child={isNamed ? letter.child : 'the child'} />
      <p class="govuk-body fm-not-printed">
        <a class="govuk-link" href={`/applications/${application.id}`}>
          Back to the application
        </a>
      </p>
    </>,
    { title: `Letter ${application.reference}` },
  );
}
