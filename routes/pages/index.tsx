import type { OpenAPIHono } from '@hono/zod-openapi';
import { areas } from '../../src/places/index.ts';
import type { Env } from '../context.ts';
import { showPage } from '../views/page.tsx';
import { addApplications } from './applications/index.tsx';
import { addApply } from './apply/index.tsx';
import { addAreas } from './areas/index.tsx';
import { addCases } from './cases/index.tsx';
import { addCheck } from './check/index.tsx';
import { addChildren } from './children/index.tsx';
import { addContests } from './contests/index.tsx';
import { addDecisions } from './decisions.tsx';
import { addDocs } from './docs.tsx';
import { addGates } from './gates/index.tsx';
import { addKeys } from './keys.tsx';
import { addLaw } from './law/index.tsx';
import { addMyApplication } from './my-application/index.tsx';
import { addPapers } from './papers/index.tsx';
import { addPlacements } from './placements/index.tsx';
import { addPlaces } from './places/index.tsx';
import { addRetention } from './retention/index.tsx';
import { addSignIn } from './sign-in/index.tsx';
import { StartPage } from './start.tsx';
import { addStretches } from './stretches/index.tsx';
import { suggestionFor } from './suggestion.ts';
import { addWays } from './ways/index.tsx';

/** Every page that a person sees. */
export function addPages(app: OpenAPIHono<Env>): void {
  app.get('/', async (c) => {
    const { db } = c.get('deps');
    const held = await areas(db);
    const madeUp = held.find(({ fictional }) => fictional);
    const suggestion = madeUp && (await suggestionFor(db, madeUp));
    return showPage(c, <StartPage areas={held} suggestion={suggestion} />, {
      title: 'Check if your child can get free travel to school',
    });
  });
  addCheck(app);
  addApply(app);
  addMyApplication(app);
  addSignIn(app);
  addApplications(app);
  addPapers(app);
  addDecisions(app);
  addCases(app);
  addPlacements(app);
  addPlaces(app);
  addGates(app);
  addStretches(app);
  addContests(app);
  addAreas(app);
  addRetention(app);
  addChildren(app);
  addKeys(app);
  addLaw(app);
  addWays(app);
  addDocs(app);
}
