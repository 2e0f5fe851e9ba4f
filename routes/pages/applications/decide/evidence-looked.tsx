import { type Application, papersOf } from '../../../../src/applications/index.ts';
import type { FieldProblem } from '../../../../src/problem.ts';
import { Details } from '../../../views/content.tsx';
import { Checkboxes } from '../../../views/fields.tsx';
import { errorFor } from '../../check/steps.tsx';
import { papersAt } from '../../papers/addresses.ts';
import { PaperList } from '../../papers/paper-list.tsx';
import { aboutWords, sizeWords } from '../../papers/words.ts';

interface Props {
  readonly application: Application;
  /** SHA-256 of those that are ticked. */
  readonly chosen: readonly string[];
  readonly problems: readonly FieldProblem[];
}

/** Which papers the person looked at: it stands with what they found, in the record and in the letter. Opening one leaves the form as it is. */
export function EvidenceLooked({ application, chosen, problems }: Props) {
  const papers = papersOf(application);
  if (papers.length === 0) return null;
  return (
    <>
      <Checkboxes
        name="evidence"
        legend={{ text: 'Which papers did you look at?', size: 's' }}
        error={errorFor(problems, 'evidence') ?? ''}
        items={papers.map((paper) => ({
          value: paper.sha256,
          text: paper.name,
          hint: `${aboutWords(paper)}. ${sizeWords(paper)}`,
        }))}
        chosen={chosen}
      />
      <Details summary="Open the papers">
        <PaperList
          papers={papers}
          at={papersAt(application.id)}
          who={({ by }) => (by === null ? 'Sent by the family on' : 'Came by post on')}
        />
      </Details>
    </>
  );
}
