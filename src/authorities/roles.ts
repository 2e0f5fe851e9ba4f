/** What may be done behind a sign-in or a key, by name, and the words for it in "…may not". */
export const PERMISSIONS = {
  'applications.decide': 'decide families’ applications',
  'applications.read': 'read families’ applications',
  'applications.review': 'decide a review of an application',
  'applications.write': 'work on families’ applications',
  'areas.read': 'see the maps of an area',
  'areas.switch': 'put another map in force',
  'cases.close': 'close cases',
  'cases.read': 'read cases',
  'children.export': 'make a file of everything that is held about a child',
  'contests.read': 'read what families say of a walk',
  'contests.rule': 'rule on what families say of a walk',
  'decisions.read': 'read decisions',
  'decisions.write': 'keep decisions',
  'audit.read': 'check that the record is whole',
  'gates.read': 'see the gates of schools',
  'gates.write': 'change the gates of schools',
  'keys.manage': 'make and end keys for other systems',
  'holds.write': 'keep records from being destroyed while a question is open',
  'retention.read': 'see how long records are kept',
  'retention.run': 'have records destroyed that are over their time',
  'papers.read': 'read the papers and letters of applications',
  'placements.read': 'see where children are placed',
  'placements.write': 'send in placements',
  'places.read': 'see what is held of places at schools',
  'stretches.assess': 'draw and assess stretches',
  'stretches.read': 'see the register of stretches',
} as const;

export type Permission = keyof typeof PERMISSIONS;

/** What a person or another system does for an authority. */
export type Role =
  | 'officer'
  | 'senior-officer'
  | 'admissions-read-only'
  | 'route-assessor'
  | 'auditor'
  | 'service-account';

/** Everything that is only looked at; maps are for those who switch them. */
const READS = Object.keys(PERMISSIONS).filter(
  (each): each is Permission => each.endsWith('.read') && each !== 'areas.read',
);
const OFFICER: readonly Permission[] = [
  ...READS,
  'applications.decide',
  'applications.write',
  'cases.close',
  'contests.rule',
  'decisions.write',
  'gates.write',
  'holds.write',
  'placements.write',
  'stretches.assess',
];

/** Each role: what it is called, and what it may do. The one place that says so. */
export const ROLES: Readonly<Record<Role, { readonly called: string; readonly may: readonly Permission[] }>> = {
  officer: { called: 'an officer', may: OFFICER },
  'senior-officer': {
    called: 'a senior officer',
    may: [
      ...OFFICER,
      'applications.review',
      'children.export',
      'areas.read',
      'areas.switch',
      'keys.manage',
      'retention.run',
    ],
  },
  'admissions-read-only': {
    called: 'someone in admissions, who reads and changes nothing',
    may: ['applications.read', 'decisions.read', 'places.read'],
  },
  'route-assessor': {
    called: 'a route assessor',
    may: ['contests.read', 'gates.read', 'gates.write', 'places.read', 'stretches.assess', 'stretches.read'],
  },
  auditor: { called: 'an auditor', may: READS },
  // Another system has a key, and the key says what it may do.
  'service-account': { called: 'another system', may: [] },
};

/** What a person can be; another system is none of these. */
export const OFFICER_ROLES = (Object.keys(ROLES) as Role[]).filter((role) => role !== 'service-account');
export const isOfficerRole = (text: string): text is Role => OFFICER_ROLES.some((role) => role === text);

/**
 * What a key may be given. Deciding, closing cases and ruling are not among them: those need a named person.
 */
export const KEY_SCOPES = ['placements.write', 'decisions.read'] as const satisfies readonly Permission[];
export type KeyScope = (typeof KEY_SCOPES)[number];

/** What somebody with these roles may do: what any of them may. */
export const permissionsOf = (roles: readonly Role[]): readonly Permission[] =>
  roles.flatMap((role) => ROLES[role].may);

/** Why someone is not let do a thing, and who can: for whoever was refused. */
export function refusalOf(roles: readonly Role[], permission: Permission): string {
  const who = Object.values(ROLES)
    .filter(({ may }) => may.includes(permission))
    .map(({ called }) => called);
  const can = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(who);
  const called = new Intl.ListFormat('en-GB').format(roles.map((role) => ROLES[role].called));
  if (roles.includes('service-account')) return `This key may not ${PERMISSIONS[permission]}.`;
  return `You are signed in as ${called}, and may not ${PERMISSIONS[permission]}. Ask ${can} of your council.`;
}
