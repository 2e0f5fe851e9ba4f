export {
  type Authority,
  addAuthority,
  addPerson,
  DEMO_AUTHORITY,
  findAuthority,
  keepAuthority,
  listAuthorities,
  type Person,
  type Role,
} from './authority.ts';
export { keepPolicy, type PolicyKept, policiesOf, tryPolicy } from './policies.ts';
export { type NewSession, openSession, sessionOf, signOut } from './sessions.ts';
export {
  type DemoSignInSetting,
  demoSignInAllowed,
  endDemoSessions,
  namesThisMachine,
  signInDemo,
} from './sign-in-demo.ts';
