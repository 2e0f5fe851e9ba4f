/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'scotland/additional-support@2026-08-01#1': 'f05cf6719a95759ddad98f076fcf0efba1e9fc601d8390bf7823b641c7b3dde9',
  'scotland/council-line/catchment@2026-08-01#1': 'd1c300f4f7f2088da6f1509442d2b4cf7465ee34171084c0d23d0de788d3816a',
  'scotland/council-line/distance@2026-08-01#1': 'd7a673d40c169034f29bd9090a3763c37c275ddce5074bc4d4300361d0d1c5b5',
  'scotland/council-line@2026-08-01#1': '94138df4902226325175749552a1d752602ad7958a7a629a08424ff1b29f503a',
  'scotland/grounds@2026-08-01#1': '0ce33b2a3f14e249afc54267c75b95279b3a7637c4181cbd28141287af8b5e95',
  'scotland/pupil@2026-08-01#1': 'b355939aecd27b61cdead5c1ad29861c335badb4613b69b6b7682d7936ac8be8',
  'scotland/section-42-4@2026-08-01#1': '5bf2d7cfe135163abed77fda432cad01842495ce376911bf878ce80f36b0e2ad',
  'scotland/section-50@2026-08-01#1': '7de11ec3d00a52703b6ff0a3a98366f6e3d8143e23823f7d935d7b7225c2686a',
  'scotland/section-51-1/necessary@2026-08-01#1': '37638cc7864491d9c8c27364bb44a522557ab0b17e38874a084a4f15570944a8',
  'scotland/section-51-1@2026-08-01#1': '200db3b874f055493d5d0c7f1539ea4ca2d5ae51b0d5520d3b01fc1451d9fb6e',
  'scotland/section-51-2@2026-08-01#1': '204aab9427f7fd3999435a8cae721adbd66566fac3a7991770c6946433773f77',
  'scotland/section-51-2a@2026-08-01#1': 'f5b12efffe52dc578d09d9cd610806e0559b9ed78d7afa942ae536f7d6260d66',
  'scotland/section-51-2b@2026-08-01#1': '7058de19197e9c407e65f8c9cdd5a454fe61fe48b37b42c776e3b3e12321030d',
  'scotland/section-51-2c@2026-08-01#1': 'e36c9cd55645fb33fac13e78f493463464af7b5dcbd5b4046f6e8b61ccda441c',
  'scotland/section-51-4@2026-08-01#1': 'd72d102a40fc1c3dc72ff418e50b4fe77f96a2c10b1c3ceee4b0370a3e3a3b4d',
};
