import type { Paper } from '../../../src/applications/index.ts';
import { moment } from '../decision-record.tsx';
import { aboutWords, sizeWords } from './words.ts';

interface Props {
  readonly papers: readonly Paper[];
  /** The address that a paper’s number is put behind. */
  readonly at: string;
  /** Who sent a paper, as a sentence. */
  who(paper: Paper): string;
}

/** Papers by name, each to be opened. */
export function PaperList({ papers, at, who }: Props) {
  if (papers.length === 0) return <p class="govuk-body">There are no papers yet.</p>;
  return (
    <ul class="govuk-list govuk-list--spaced">
      {papers.map((paper) => (
        <li>
          <PaperLink paper={paper} at={at} /> ({sizeWords(paper)})
          <br />
          {aboutWords(paper)}. {who(paper)} {moment.format(paper.at)}.
        </li>
      ))}
    </ul>
  );
}

export const PaperLink = ({ paper, at }: { paper: Paper; at: string }) => (
  <a class="govuk-link fm-words" href={`${at}/${paper.id}`} download={paper.name}>
    {paper.name}
  </a>
);
