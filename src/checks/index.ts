export { PUBLIC_FACTS } from './asked-facts.ts';
export type { Asker, Check, CheckQuestion, HomeAsked, NearerEvidence } from './check.ts';
export { decideCheck, type Measured } from './decide-check.ts';
export { type CheckSources, type Networks, runCheck } from './run-check.ts';
export { type SurveyLine, type SurveyRequest, survey } from './survey.ts';
