import type { Permission } from '../src/authorities/index.ts';

/** What each route asks of whoever comes: a permission, or `public` for everyone. Every route stands here; a test holds it. */
export const NEEDS: Readonly<Record<string, Permission | 'public'>> = {
  'GET /assets/:name': 'public',
  'GET /openapi.json': 'public',
  'GET /health': 'public',
  'GET /ready': 'public',

  // Families and anyone else.
  'GET /': 'public',
  'GET /check': 'public',
  'POST /check': 'public',
  'GET /apply': 'public',
  'POST /apply': 'public',
  'GET /my-application': 'public',
  'POST /my-application': 'public',
  'POST /my-application/leave': 'public',
  'POST /my-application/withdraw': 'public',
  'POST /contests': 'public',
  'GET /law': 'public',
  'GET /law/:id{.+}': 'public',
  'GET /ways': 'public',
  'GET /docs': 'public',
  'GET /sign-in': 'public',
  'POST /sign-in/demo': 'public',
  'POST /sign-out': 'public',

  // Programs.
  'POST /api/v1/checks': 'public',
  'GET /api/v1/schools': 'public',
  'POST /api/v1/decisions': 'decisions.write',
  'GET /api/v1/decisions/:id': 'decisions.read',
  'POST /api/v1/placements': 'placements.write',

  'GET /applications': 'applications.read',
  'GET /applications/list/:name': 'applications.read',
  'GET /applications/:id': 'applications.read',
  'POST /applications/:id/found': 'applications.write',
  'POST /applications/:id/correct': 'applications.write',

  'GET /decisions': 'decisions.read',
  'POST /decisions': 'decisions.write',
  'POST /decisions/verify': 'audit.read',
  'GET /decisions/:id': 'decisions.read',

  'GET /cases': 'cases.read',
  'GET /cases/ahead': 'cases.read',
  'GET /cases/:id': 'cases.read',
  'POST /cases/:id': 'cases.close',

  'GET /places': 'places.read',
  'GET /places/:area/:urn': 'places.read',

  'GET /gates': 'gates.read',
  'GET /gates/:area/:urn': 'gates.read',
  'GET /gates/:area/:urn/add': 'gates.write',
  'GET /gates/:area/:urn/change/:gate': 'gates.write',
  'GET /gates/:area/:urn/close/:gate': 'gates.write',
  'GET /gates/:area/:urn/withdraw/:gate': 'gates.write',
  'POST /gates/:area/:urn/look': 'gates.write',
  'POST /gates/:area/:urn': 'gates.write',

  'GET /stretches': 'stretches.read',
  'GET /stretches/roads': 'stretches.read',
  'GET /stretches/photographs/:sha256': 'stretches.read',
  'GET /stretches/:id': 'stretches.read',
  'GET /stretches/new': 'stretches.assess',
  'POST /stretches/new': 'stretches.assess',
  'POST /stretches': 'stretches.assess',
  'GET /stretches/from-a-walk': 'stretches.assess',
  'POST /stretches/from-a-walk': 'stretches.assess',
  'POST /stretches/rank': 'stretches.assess',
  'GET /stretches/:id/assess': 'stretches.assess',
  'POST /stretches/:id/assess': 'stretches.assess',
  'POST /stretches/:id/confirm': 'stretches.assess',

  'GET /contests': 'contests.read',
  'GET /contests/:id': 'contests.read',
  'POST /contests/:id': 'contests.rule',

  'GET /areas': 'areas.read',
  'GET /areas/:id/switch': 'areas.switch',
  'POST /areas/:id/switch': 'areas.switch',

  'GET /retention': 'retention.read',
  'POST /retention': 'retention.run',
  'POST /retention/holds': 'holds.write',
  'POST /retention/holds/:id/lift': 'holds.write',

  'GET /keys': 'keys.manage',
  'POST /keys': 'keys.manage',
  'POST /keys/:id/revoke': 'keys.manage',
};
