import { type Application, papersOf } from '../applications/index.ts';
import { Problem } from '../problem.ts';

/** A paper that an officer gives beside the file, having looked at it. */
export interface PaperBeside {
  /** The short name of its entry, such as `A1.4`. */
  readonly ref: string;
  /** What its file is called: by the short name, since the name that it was sent under may be an address. */
  readonly file: string;
  /** The application’s id, and the number of the paper there. */
  readonly application: string;
  readonly paper: number;
}

const ENDINGS = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** The short name of an entry of an application, both counted from 0. */
export const refOfEntry = (application: number, entry: number): string => `A${application + 1}.${entry + 1}`;

/**
 * The papers that are named, in the order of the applications.
 * @throws Problem `invalid-request` where one of the names is of no paper that is held
 */
export function papersNamed(applications: readonly Application[], refs: readonly string[]): readonly PaperBeside[] {
  const wanted = new Set(refs.map((ref) => ref.trim().toUpperCase()));
  const found = applications.flatMap((application, which) => {
    const held = papersOf(application);
    return application.entries.flatMap(({ kind, content }, at): PaperBeside[] => {
      const ref = refOfEntry(which, at);
      if (kind !== 'evidence' || !content || !wanted.has(ref)) return [];
      const paper = held.find(({ sha256 }) => sha256 === content.sha256);
      return paper
        ? [{ ref, file: `${ref}.${ENDINGS[paper.type]}`, application: application.id, paper: paper.id }]
        : [];
    });
  });
  if (found.length === wanted.size) return found;
  const message = 'One of the papers to give is not held. Use the short names of entries that are papers, such as A1.4';
  throw new Problem('invalid-request', message, [{ path: 'papers', message }]);
}
