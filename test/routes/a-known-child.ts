import { day } from '../../rules/kernel/day.ts';
import {
  addFacts,
  answerFamily,
  apply,
  askFamily,
  correct,
  decidedOf,
  keepEvidence,
  listApplications,
  newForm,
  proposedOf,
  questionOf,
  readApplication,
  readEvidence,
} from '../../src/applications/index.ts';
import { askReview, decideApplication, lookSecond, seenTo } from '../../src/decisions/index.ts';
import { edgesOfWay, keepContest, partOf, ruleContest, wholeEdge } from '../../src/network/index.ts';
import { closeCase, openCases, tick } from '../../src/rechecks/index.ts';
import { draw, mainRoad } from '../src/measuring/town.ts';
import { NOW, type TestSite } from './site.ts';

/** A child of whom something of every kind is known, each told apart from all the others by its words. */
export interface KnownChild {
  /** What stands in the addresses of routes, by the noun they begin with. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly paper: string;
}

const AUTHORITY = 'demo';
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const found = (value: unknown, source: string) => ({ value, by: 'judgement' as const, source });
const said = (value: unknown) => ({ value, by: 'parent' as const });

const FACTS = {
  bornOn: said('2014-03-27'),
  attendance: said('registered'),
  specialEducationalNeeds: said(true),
  disabled: said(true),
  mobilityProblems: said(false),
  planNaming: said('only-this-school'),
  boardingArranged: said(false),
  benefits: said(['universal-credit']),
  earningsLastPeriod: said(61703),
  statesBeliefWish: said(true),
};

/** @param officers two who decide, by their IDs */
export async function aKnownChild(site: TestSite, officers: readonly [string, string]): Promise<KnownChild> {
  const application = await anApplication(site, officers);
  const held = await readApplication(site.deps.db, application);
  const ruling = decidedOf(held)!.content!;
  return {
    ids: {
      applications: [application.id],
      decisions: [ruling.check!, ruling.ruling, proposedOf(held)!.content!.ruling],
      cases: await twoCases(site, officers[0]),
      contests: [await aContest(site, officers[0])],
    },
    paper: `${held.entries.find(({ kind }) => kind === 'evidence')!.id}`,
  };
}

async function anApplication({ deps: { db, check, evidence } }: TestSite, [one, two]: readonly [string, string]) {
  const about = {
    area: 'brackenshire',
    home: { postcode: 'QZ7 1AB' },
    school: { urn: '900001' },
    on: day('2026-11-23'),
  };
  const contact = { name: 'Namesius Namesov', email: 'namesov@canary.example', phone: '07700 900777' };
  const applied = { child: 'Namesia Namesova', contact, about, words: 'Wordswift said the family.' };
  await apply(db, { authority: AUTHORITY, form: newForm(), applied, facts: FACTS, now: NOW });
  const { id } = (await listApplications(db, AUTHORITY, { states: ['open'] }))[0]!;
  const which = { authority: AUTHORITY, id };
  const content = new TextEncoder().encode('%PDF-1.4 Wordswift in a paper');
  const paper = await readEvidence({ name: 'Wordswift letter.pdf', content });
  await keepEvidence(db, evidence, which, { paper, about: 'benefits', by: null, now: at(1) });
  await addFacts(db, which, {
    facts: [
      { fact: 'canWalkGivenNeeds', given: found(false, 'Needsworth: cannot walk so far') },
      { fact: 'adultCanAccompany', given: found(false, 'Needsworth: the mother’s health') },
      { fact: 'beliefWish', given: found(true, 'Beliefworth: a letter of the parish') },
      { fact: 'nearerSchoolCouldServe', given: found(false, 'Planworth: as the plan says') },
      { fact: 'canWalkGivenRoutes', given: found(false, 'Wordswift looked at the lane') },
    ],
    by: one,
    now: at(2),
  });
  await correct(db, which, { about: { on: day('2026-11-24') }, reasons: 'Wordswift on the day', by: one, now: at(3) });
  const asking = { facts: ['planTravelCondition'], paper: false, words: 'Wordswift asks', answerBy: '' };
  await askFamily(db, which, { ...asking, by: one, now: at(4) } as Parameters<typeof askFamily>[2]);
  await answerFamily(db, which, {
    facts: { planTravelCondition: said(false) },
    words: 'Wordswift answers',
    now: at(5),
  });
  const open = await readApplication(db, which);
  const asked = questionOf(open);
  if ('notYet' in asked) throw new Error(asked.notYet);
  const law = await check(asked.question, 'officer');
  const choice = { outcome: 'refused', under: '', from: '', until: '', reasons: 'Wordswift refuses' };
  await decideApplication(db, which, {
    ...{ ...choice, check: law, evidence: [paper.sha256] },
    ...{ by: one, seen: seenTo(open), now: at(6) },
  });
  const second = { agrees: 'yes', reasons: 'Wordswift agrees', by: two };
  await lookSecond(db, which, { ...second, seen: seenTo(await readApplication(db, which)), now: at(7) });
  await askReview(db, which, { words: 'Wordswift asks for a review', by: null, now: at(8) });
  return which;
}

/** One that waits, and one that an officer closed with reasons. */
async function twoCases(site: TestSite, by: string): Promise<readonly string[]> {
  const { db } = site.deps;
  const officer = await officerHeaders(site);
  for (const child of ['KNOWN-1', 'KNOWN-2']) {
    const whole = { child, version: '2026-11-20T08:00:00Z', from: '2026-09-01' };
    const placement = { kind: 'mainstream', schoolUrn: '900025', planNaming: 'no-plan' };
    const records = [
      { ...whole, kind: 'placement', key: `placement of ${child}`, content: { kind: 'placement', placement } },
      {
        ...whole,
        kind: 'home',
        key: `home of ${child}`,
        content: { kind: 'home', home: { at: { postcode: 'QZ10 1AR' } } },
      },
      ...Object.entries({ bornOn: '2019-05-01', boardingArranged: false }).map(([fact, value]) => ({
        ...{ ...whole, kind: 'fact', key: `${fact} of ${child}` },
        content: { kind: 'fact', circumstance: { fact, value, by: 'register' } },
      })),
    ];
    await site.json('/api/v1/placements', { sender: 'Known', records }, officer);
  }
  await tick(site.sources, NOW, { authority: AUTHORITY });
  const [first, other] = await openCases(db, AUTHORITY);
  const reasons = 'Wordswift closes the case';
  await closeCase(db, {
    authority: AUTHORITY,
    id: first!.id,
    by,
    outcome: 'granted',
    reasons,
    seen: first!.after,
    now: NOW,
  });
  return [first!.id, other!.id];
}

async function officerHeaders(site: TestSite) {
  const { signedIn } = await import('./site.ts');
  return signedIn(site);
}

async function aContest({ deps: { db } }: TestSite, by: string): Promise<string> {
  const town = draw({ corners: { A: [0, 0], B: [1000, 0] }, ways: [['A B', mainRoad]] });
  const parts = [...edgesOfWay(town, 1)].map((edge) => partOf(town, wholeEdge(town, edge)));
  const map = { authority: AUTHORITY, area: 'brackenshire', mapSha256: '0'.repeat(64), saidOn: day('2026-11-23') };
  const words = 'Waysworth floods in winter';
  const id = await keepContest(db, { ...map, called: 'The lane', words, what: 'stretch', parts });
  const ruling = { ruling: 'line-stays', reasons: 'Waysworth was dry', seen: 0 } as const;
  await ruleContest(db, { authority: AUTHORITY, contest: `${id}`, ...ruling, by, now: NOW });
  return `${id}`;
}
