export { type Membership, membershipsBeside } from './accounts.ts';
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
export { disableAccount, enableAccount, type ProviderSubject, relinkAccount } from './end-access.ts';
export { FACT_GROUPS, type FactGroup, factsOfGroup, groupOfFact, INCOME_FACTS } from './fact-groups.ts';
export { forWhom } from './for-whom.ts';
export { CALLBACK, IdentityProvider, type ProviderSetting } from './identity-provider.ts';
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
export {
  hiddenFrom,
  KEY_FACTS,
  type KeyFacts,
  KINDS,
  type Kind,
  KNOWS,
  type Knows,
  knowsOf,
  knowsOfKey,
  mayKnow,
  mayKnowEveryFact,
  mayKnowFact,
  NOT_SHOWN,
} from './need-to-know.ts';
export { addOfficer, changeRoles, listOfficers, type Officer, removeOfficer } from './officers.ts';
export type { HeldRole } from './person-roles.ts';
export { keepPolicy, type PolicyKept, policiesOf, tryPolicy } from './policies.ts';
export {
  KEY_SCOPES,
  type KeyScope,
  OFFICER_ROLES,
  type Permission,
  permissionsOf,
  ROLES,
  type Role,
  refusalOf,
} from './roles.ts';
export { type NewSession, openSession, sessionOf, signOut } from './sessions.ts';
export { beginSignIn, choicesOf, chooseAuthority, finishSignIn, switchAuthority } from './sign-in-by-provider.ts';
export {
  DEMO_NAMES,
  type DemoRole,
  type DemoSignInSetting,
  demoSignInAllowed,
  endDemoSessions,
  namesThisMachine,
  signInDemo,
} from './sign-in-demo.ts';
export { SIGN_IN_REFUSALS, type SignInRefusal } from './sign-in-refusal.ts';
