/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'northern-ireland/by-distance@2026-09-01#1': '1f5ba91bdbe15d00be7d5ba081e1ea56055d4bdb5e4eefbc92f1ece6a10d64c0',
  'northern-ireland/distance@2026-09-01#1': 'e50e8015244d8f56626d5958d0911749d8b2ec578c3ef4a61b0801dfa523eccd',
  'northern-ireland/exceptional-case@2026-09-01#1': '187f22651aed351d8667cae89c5d77463930f0acc84230100b09950f4d326e2e',
  'northern-ireland/fee-paying@2026-09-01#1': 'd9c7a143f6c53beb0b8d86cd47e470e98e4b2f2dc1b2e07c2153fe11ed5a7c83',
  'northern-ireland/grounds@2026-09-01#1': '614e03095c8460df546ad9a57411e6ed3f8261f56e3a97c7a903e41a63109dbe',
  'northern-ireland/nearer-schools@2026-09-01#1': 'b14a6cf1da4d714b96ac6331cb742db36941a4eb6abf1ebfaff8b09908d031f1',
  'northern-ireland/pupil@2026-09-01#1': '4496f880e2808ce816e2f6a3063ed35ace374032170c0b8c1d98f8c64ed5082b',
  'northern-ireland/scheme@2026-09-01#1': '4aeb26bc77e840f65b2dd0329263ed5bb6391672bcafd381abc549e5ba83adf2',
  'northern-ireland/school-age@2026-09-01#1': '3cd444918f34a711fa5aa45bfedb297246e4d5c6af0aa1f0c59d7c638908cde6',
  'northern-ireland/statement@2026-09-01#1': 'd54578c8be933fc886466e65fddfb9428720f9c8ae4591fa8001f57e372da243',
};
