import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWS, type Permission, ROLES, type Role } from '../../src/authorities/index.ts';
import { ROOT, sourceFiles } from './imports.ts';

/** Whatever gives out something about a child as it is held, by name. */
const RAW =
  /\b(readDecision|checkIn|rulingIn|applicationRulingIn|readApplication|readPaper|readCase|readContest|readChild|readChildren|childOn)\b/;

/** Files of pages that read it and cut it at once, by what. */
const CUTS: Readonly<Record<string, string>> = {
  'routes/pages/applications/show.tsx': 'applicationFor(knowsOf(c)',
  'routes/pages/applications/decide/letter-page.tsx': 'applicationFor(knowsOf(c)',
  'routes/pages/cases/index.tsx': 'caseFor(knowsOf(c)',
  'routes/pages/contests/index.tsx': 'contestFor(knowsOf(c)',
};

/** Files that show or use it whole, and the permission that every route to them asks for: whoever has it may know everything. */
const WHOLE: Readonly<Record<string, Permission>> = {
  'routes/pages/applications/ask/index.tsx': 'applications.write',
  'routes/pages/applications/correction.ts': 'applications.write',
  'routes/pages/applications/found.ts': 'applications.write',
  'routes/pages/applications/decide/look.ts': 'applications.decide',
  'routes/pages/papers/hand-out.ts': 'papers.read',
  'routes/pages/papers/officers.tsx': 'papers.read',
  'routes/pages/placements/index.tsx': 'placements.read',
};

/** Behind these stand no names. */
const NAMELESS: readonly Permission[] = ['papers.read', 'placements.read'];

/** The family reads its own. */
const FAMILY = /^routes\/pages\/(my-application\/|papers\/family\.tsx$)/;

const readers = sourceFiles().filter(
  (path) => path.startsWith('routes/') && RAW.test(readFileSync(join(ROOT, path), 'utf8')),
);

describe('what is held about a child reaches a page cut to its reader', () => {
  it('is read as it is held by no page that is not named here', () => {
    const named = [...Object.keys(CUTS), ...Object.keys(WHOLE)];
    expect(readers.filter((path) => !FAMILY.test(path)).toSorted()).toEqual(named.toSorted());
    expect(readers.filter((path) => FAMILY.test(path)).length).toBeGreaterThan(1);
  });

  it.each(Object.entries(CUTS))('%s cuts it', (path, by) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toContain(by);
  });

  it.each(Object.entries(WHOLE))('%s is for those who may know everything', (_, permission) => {
    const who = (Object.keys(ROLES) as Role[]).filter((role) => ROLES[role].may.includes(permission));
    expect(who.length).toBeGreaterThan(0);
    for (const role of who) expect([role, KNOWS[role].includes('words')]).toEqual([role, true]);
    if (!NAMELESS.includes(permission))
      for (const role of who) expect([role, KNOWS[role].includes('names')]).toEqual([role, true]);
  });
});
