/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'wales/compulsory-school-age@2024-01-01#1': 'ee478d032cd7da4382422d99c5edc4ff4a65940e12a76dc59aa61f92c475bc81',
  'wales/duty@2024-01-01#1': 'd11b6549fb504c80b8038252eabad01c61430d955ecbd1b41bb219a51747b3e1',
  'wales/grounds@2024-01-01#1': '146551fab7d11bde5063e9afdf7fa0fa4ad7d09f479e2c7ab7bd9e834a307463',
  'wales/section-19/both-homes@2024-01-01#1': 'd77f25cb6b1ce21b5448d3b5cd70c1765953a3f24984e06ecd6e6ecbc385324b',
  'wales/section-19@2024-01-01#1': '265e3aa683b8251dcda6aedea017ea6de67bb57b96200795c5f4aa20af0f2ed3',
  'wales/section-3/area/second-home@2024-01-01#1': 'f93a929fbb3ee2f0ffd29bcd5c5a1c0071a995c958de5d8824d848910166994b',
  'wales/section-3/area@2024-01-01#1': '4a2d0bdd88b3aa8ab69b42feced36b7f0a69f262d53b727a1864204ca449be33',
  'wales/section-3/at-college@2024-01-01#1': '0bb3870e53d9ceb111e7a648861e9afdd60584547c4833e93f4a22d9a81d2ccd',
  'wales/section-3/at-other-place@2024-01-01#1': '8f64c37fe26982ecce8d31d6b4e7bf486bbdeeacfc95783c5f211677a02900b7',
  'wales/section-3/at-school@2024-01-01#1': '648a466f34559279559afc36dd7022963897143d7ca2d8fc7c6d0902724b3f39',
  'wales/section-3/boarding@2024-01-01#1': '26708bbb2a762c71b527e08265bd3c0732e36bfb04915ea3afc5753809f4c495',
  'wales/section-3/distance-or-no-route/second-home@2024-01-01#1':
    'd401dec7f3cbd54dba983e5389ab7fdb79dcc49ae9ee67e9bbda61f852783e2a',
  'wales/section-3/distance-or-no-route@2024-01-01#1':
    'ab3a19b3478e1582fb30bb197a310760926bd4ac81dc6fdb9acd7f9f1f3fe664',
  'wales/section-3/distance/second-home@2024-01-01#1':
    'ecd776a3db23d47ed529a3937cfcc695c56f34a88e704eaa0a45e305c4423eb9',
  'wales/section-3/distance@2024-01-01#1': 'f9a09de05b7af4ac6a044c48f24b61176523e05fe05bd1d9b428c3cb1507c264',
  'wales/section-3/further-education/second-home@2024-01-01#1':
    '32673bc80705207f2e3de849f4dc78b4e73cff5902b20cf768897c2c24eabc51',
  'wales/section-3/further-education@2024-01-01#1': 'ba1ec045f7f288945f70fbc8ffcf255441c93720d20f466ae0f6928338694312',
  'wales/section-3/is-looked-after@2024-01-01#1': '26177cd36fc63f72355225a033b949b8cd1e8ab5afbc2540413106892b435229',
  'wales/section-3/learning@2024-01-01#1': 'a61767c35f2c9819cc8a5c85bb460f749fd6c918a0af24e7a2bc08e5128aca9b',
  'wales/section-3/looked-after/second-home@2024-01-01#1':
    '94376ca88f8a13a6b77291136ec40d47f20fffc110fc6c8cc96e0d22fe52ebd2',
  'wales/section-3/looked-after@2024-01-01#1': 'c69e8ae9072853a83643161245b48a277106c0aa276b805062293020e1a98cea',
  'wales/section-3/nearer-college/second-home@2024-01-01#1':
    'cec5103986310ae00f0bfaa46aa96104c0c9f564b8c87f04d17776812f91e3f9',
  'wales/section-3/nearer-college@2024-01-01#1': '8599e57f95a26bb52d3ff8fbb4d8cf091fdb6e1a35dc1f928e3cbcaa48471e3f',
  'wales/section-3/nearer-school/second-home@2024-01-01#1':
    'af347f52f7f1d1a6a820640b82b764781c8849fb6cfa305c41cf17d4fb274428',
  'wales/section-3/nearer-school@2024-01-01#1': '4ee89a827aa956dce651ead939abef6c4e192c298bd72bafcf56cfb268a81209',
  'wales/section-3/no-available-route/second-home@2024-01-01#1':
    '9e78a2b28d2f0c9e86261dbefec36ccd6c000bd9345388b55571926104859dc6',
  'wales/section-3/no-available-route@2024-01-01#1': '3b627830fbe081425fd25f2b95f21a497ecea21c81fd15d8ee131994b950771e',
  'wales/section-3/other-place/second-home@2024-01-01#1':
    'f228e1fc66a5b69c6bd0a26dd5bdeeaf5d903257393aa0ef6cae73f7612d855b',
  'wales/section-3/other-place@2024-01-01#1': '9093d34a936505f02aec3120d6b601295d7121519486ea7a45e58a5069ac64ff',
  'wales/section-3/school-that-counts@2024-01-01#1': 'c203b7dcbefbb62ab68eaea94cb8b135e9c7ec50d1ae4e4f1bf78600719a3c05',
  'wales/section-3/school/second-home@2024-01-01#1': '57235abd3b55f9208a915194d5b0ecdd2906a65536985b1eb564f272129682cb',
  'wales/section-3/school@2024-01-01#1': '91ce11dcf03cfefe324993758a63557fee770720947097a9933c899b6c77a8d2',
  'wales/section-3/second-home@2024-01-01#1': '569cedd9e6b3057c4738119d7cefc12a1271e869cd47ec5a97cfa3f5d0c2c434',
  'wales/section-3/secondary-education@2024-01-01#1':
    'fdb190249e5857dfb450ea88e82a0e61e283ff19252b916cb31c0e5edfcfb511',
  'wales/section-4/area@2024-01-01#1': '71913d8330c695eb3c45f5638b375540ecc8770bde2a4f53908ceeec1aa854ca',
  'wales/section-4/necessary@2024-01-01#1': '5ea3cb732790586fbfbfa2eee638eb0c38d3d808ec1dfdaea96b903052f21cc4',
  'wales/section-4@2024-01-01#1': 'c0c5d365591b404ebeca94a6a09d6951a517205e8e4c47c9a228189ebc88bbb3',
  'wales/section-6@2024-01-01#1': '34e16573b1d15f646a16398dd910987beb809992855f8dbdc0585bd9eacbde66',
};
