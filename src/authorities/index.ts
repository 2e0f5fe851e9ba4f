export {
  type Authority,
  addAuthority,
  addPerson,
  DEMO_AUTHORITY,
  findAuthority,
  keepAuthority,
  listAuthorities,
  type Person,
} from './authority.ts';
export { FACT_GROUPS, type FactGroup, factsOfGroup, groupOfFact, INCOME_FACTS } from './fact-groups.ts';
export { forWhom } from './for-whom.ts';
export {
  type AddedKey,
  addKey,
  type HeldKey,
  type KeyHolder,
  type KeyMaker,
  keyHolderOf,
  listKeys,
  revokeKey,
} from './keys.ts';
export { keepPolicy, type PolicyKept, policiesOf, tryPolicy } from './policies.ts';
export { KEY_SCOPES, type KeyScope, type Permission, ROLES, type Role, refusalOf } from './roles.ts';
export { type NewSession, openSession, sessionOf, signOut } from './sessions.ts';
export {
  DEMO_NAMES,
  type DemoRole,
  type DemoSignInSetting,
  demoSignInAllowed,
  endDemoSessions,
  namesThisMachine,
  signInDemo,
} from './sign-in-demo.ts';
