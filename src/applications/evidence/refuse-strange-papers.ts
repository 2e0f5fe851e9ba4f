import { Problem } from '../../problem.ts';
import type { Application } from '../application.ts';
import { papersOf } from './papers.ts';

/** Nobody looked at a paper that is not there. @throws Problem `invalid-request` where the application holds none of that digest */
export function refuseStrangePapers(application: Application, digests: readonly string[]): void {
  const held = new Set(papersOf(application).map(({ sha256 }) => sha256));
  if (digests.every((each) => held.has(each))) return;
  const message = 'One of the papers that were ticked is not a paper of this application. Tick them again';
  throw new Problem('invalid-request', message, [{ path: 'evidence', message }]);
}
