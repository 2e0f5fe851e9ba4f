import { isDay } from '../../../rules/kernel/day.ts';
import { type About, aboutOf, correct, readApplication } from '../../../src/applications/index.ts';
import { areas, findPostcode, findSchool } from '../../../src/places/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, officerOf } from '../../context.ts';
import { readPoint } from '../check/read-answer.ts';
import { dateField, field } from '../stretches/field.ts';
import { applicationId } from './show.tsx';

type Changes = { -readonly [K in keyof About]?: About[K] };

/** Keeps what an officer mended of home, school and day: what is left as it stands is left alone. @throws Problem `invalid-request`, `conflict` */
export async function keepCorrection(c: Ctx, form: FormData): Promise<void> {
  const { authority, id: by } = officerOf(c);
  const { db, now } = c.get('deps');
  const which = { authority, id: applicationId(c) };
  const standing = aboutOf(await readApplication(db, which));
  if (!standing) throw new Problem('conflict', 'What the family sent was destroyed. Nothing was changed.');
  const problems: FieldProblem[] = [];
  const about: Changes = {};
  await readHome(c, form, standing, about, problems);
  await readSchool(c, form, standing, about, problems);
  const on = dateField(form, 'on');
  if (!isDay(on)) problems.push({ path: 'on', message: 'The day must be a real date, like 1 9 2027' });
  else if (on !== standing.on) about.on = on;
  if (problems.length === 0 && Object.keys(about).length === 0)
    problems.push({ path: '', message: 'Everything is as it stands. Nothing was kept.' });
  if (problems.length > 0) throw new Problem('invalid-request', 'Some of this has to be mended.', problems);
  await correct(db, which, { about, reasons: field(form, 'reasons'), by, now: now() });
}

async function readHome(c: Ctx, form: FormData, standing: About, about: Changes, problems: FieldProblem[]) {
  const [point, postcode] = [field(form, 'point'), field(form, 'postcode')];
  if (point !== '') {
    const at = readPoint(point);
    if (!at)
      problems.push({ path: 'point', message: 'Enter the point as latitude and longitude, like 52.6712, -0.7301' });
    else if (!('at' in standing.home && standing.home.at.lat === at.lat && standing.home.at.lon === at.lon))
      about.home = { at, kind: 'officer-point' };
    return;
  }
  if (postcode === '' || ('postcode' in standing.home && standing.home.postcode === postcode)) return;
  const { kind } = await findPostcode(c.get('deps').db, postcode);
  if (kind === 'found') about.home = { postcode };
  else problems.push({ path: 'postcode', message: 'This postcode is not held here. Give the home as a point' });
}

async function readSchool(c: Ctx, form: FormData, standing: About, about: Changes, problems: FieldProblem[]) {
  const urn = field(form, 'urn');
  if (urn === '' || ('urn' in standing.school && standing.school.urn === urn)) return;
  const { db } = c.get('deps');
  if (/^\d{1,8}$/.test(urn))
    for (const { id } of await areas(db))
      if (await findSchool(db, id, urn)) {
        about.school = { urn };
        about.area = id;
        return;
      }
  problems.push({ path: 'urn', message: 'No school of this number is held here' });
}
