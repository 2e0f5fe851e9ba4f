import { Problem } from '../problem.ts';

/** @throws Problem `import-refused` when the text cannot be an area's short name, which is also the name of its folder */
export function refuseBadAreaId(id: string): void {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 40) return;
  throw new Problem(
    'import-refused',
    'The short name of an area is lower-case letters, digits and hyphens, 40 at most.',
  );
}
