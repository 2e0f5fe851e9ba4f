import { day } from '../../../rules/kernel/day.ts';
import {
  type Applied,
  apply,
  keepEvidence,
  listApplications,
  newForm,
  questionOf,
  readApplication,
  readEvidence,
} from '../../../src/applications/index.ts';
import { keepPolicy } from '../../../src/authorities/index.ts';
import { runCheck } from '../../../src/checks/index.ts';
import { decideApplication, seenTo } from '../../../src/decisions/index.ts';
import { closeCase, openCases } from '../../../src/rechecks/index.ts';
import { PLAIN } from '../../rules/policy/policies.ts';
import { PDF } from '../applications/evidence/some-files.ts';
import type { ImportedArea } from '../checks/area.ts';
import { council, fact, HEATH_PRIMARY, lives, night, noonOf, papers, placed, take } from '../keeping/a-council.ts';

/** Everything that nothing else in the project has, by whose it is. */
export const OF_A = {
  child: 'Canarette Alphason',
  postcode: 'QZ10 1AR',
  name: 'Canaria Alphason',
  email: 'alphason@canary.example',
  phone: '01632 960 111',
  words: 'canary-alpha: we live at the end of a track',
  paper: 'canary-alpha-lease.pdf',
  reasons: 'canary-alpha: seen on the ground from QZ10 1AR',
};
/** The child has another name there. */
export const OF_B = {
  child: 'Canarette Betason',
  postcode: 'QZ10 1AE',
  name: 'Dr Canarius Betason',
  email: 'betason@canary.example',
  phone: '+44 1632 960222',
  words: 'canary-beta: nobody may know that we moved',
  paper: 'canary-beta-refuge.pdf',
  reasons: 'canary-beta: the child now lives at qz101ae with the other parent',
};
/** Of B, however it is written; long enough not to stand in a digest by chance. */
export const SEEN_OF_B = /qz10[^a-z0-9]*1ae|betason|canary-beta|1632\W*960\W*222|canary-beta-refuge/i;

export type Story = Awaited<ReturnType<typeof twoParents>>;

/** A child of two homes, with an application of each parent, decisions from each home, and a case between them. */
export async function twoParents(
  county: ImportedArea,
  at?: Awaited<ReturnType<typeof council>>,
  otherParent: typeof OF_A = OF_B,
) {
  const { authority, officer } = at ?? (await council(county));
  await drawNobody(county);
  const home = (of: typeof OF_A, key: string, main: boolean) => {
    const { content, ...sent } = lives('C-1', of.postcode, { key });
    return { ...sent, content: { ...content!, home: { at: { postcode: of.postcode }, main } } } as typeof sent & {
      content: typeof content;
    };
  };
  const a = { postcode: OF_A.postcode } as typeof OF_A;
  const b = { postcode: otherParent.postcode } as typeof OF_A;
  await take(county, authority, '2026-11-02', [
    placed('C-1'),
    home(a, 'H-a', true),
    home(b, `H-b ${otherParent.postcode}`, false),
    fact('C-1', 'bornOn', '2019-05-01', { from: day('2019-05-01') }),
    fact('C-1', 'boardingArranged', false),
    fact('C-1', 'benefits', ['universal-credit']),
  ]);
  await night(county, authority, '2026-11-03');
  await closeCases(county, authority, officer.id, '2026-11-04', OF_A.reasons);
  await take(county, authority, '2026-11-05', [home(a, 'H-a', false), home(b, `H-b ${otherParent.postcode}`, true)]);
  await night(county, authority, '2026-11-06');
  await closeCases(county, authority, officer.id, '2026-11-07', otherParent.reasons);
  const store = papers();
  const applied = async (of: typeof OF_A) => {
    const about = {
      area: county.area.id,
      home: { postcode: of.postcode },
      school: { urn: HEATH_PRIMARY },
      on: day('2026-11-25'),
    };
    const contact = { name: of.name, email: of.email, phone: of.phone };
    const sent: Applied = { child: of.child, contact, about, words: of.words };
    const facts = {
      bornOn: { value: '2019-05-01', by: 'parent' as const },
      appliedOn: { value: '2026-11-10', by: 'parent' as const },
      benefits: { value: ['universal-credit'], by: 'parent' as const, source: of.words },
    };
    const { reference } = await apply(county.db, {
      ...{ authority, form: newForm(), applied: sent, facts, now: noonOf('2026-11-10') },
    });
    const listed = await listApplications(county.db, authority, { states: ['open'] });
    const which = { authority, id: listed.find((each) => each.reference === reference)!.id };
    const paper = await readEvidence({ name: of.paper, content: PDF });
    await keepEvidence(county.db, store, which, { paper, by: null, now: noonOf('2026-11-11') });
    await decide(county, which, officer.id, of.reasons);
    return reference;
  };
  return { authority, officer, store, ofA: await applied(OF_A), ofB: await applied(otherParent) };
}

/** Whom a second officer looks at by chance turns on a random ID: no story here is about that. */
async function drawNobody({ db, area }: ImportedArea) {
  const policy = { ...PLAIN, council: area.authority, applies: { appliedFrom: '2020-01-01' } };
  await keepPolicy(
    db,
    { ...policy, parameters: { ...PLAIN.parameters, secondOfficerPercent: 0 } },
    noonOf('2026-11-01'),
  );
}

async function decide(county: ImportedArea, which: { authority: string; id: string }, by: string, reasons: string) {
  const application = await readApplication(county.db, which);
  const asked = questionOf(application);
  if (!('question' in asked)) throw new Error(asked.notYet);
  const check = await runCheck(county, asked.question, 'officer');
  await decideApplication(county.db, application, {
    ...{ outcome: 'granted', under: 'power', from: '2026-11-30', until: '', reasons },
    ...{ by, check, evidence: [], seen: seenTo(application), now: noonOf('2026-11-12') },
  });
}

async function closeCases(county: ImportedArea, authority: string, by: string, on: string, reasons: string) {
  for (const { id, after } of await openCases(county.db, authority))
    await closeCase(county.db, { authority, id, by, outcome: 'kept', seen: after, now: noonOf(on), reasons });
}
