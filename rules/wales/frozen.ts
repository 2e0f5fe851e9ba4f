/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'wales/compulsory-school-age@2024-01-01#1': 'ee478d032cd7da4382422d99c5edc4ff4a65940e12a76dc59aa61f92c475bc81',
  'wales/duty@2024-01-01#1': '70fac0c5a05cd5e756312e05eab3974457b668d49aeaf7aa9746eef7da88ecca',
  'wales/grounds@2024-01-01#1': 'e5bb6e44028e58f669c83973995c4dabd9741b48c5d7a42e23b55c3ce482f3fb',
  'wales/section-19/both-homes@2024-01-01#1': 'd77f25cb6b1ce21b5448d3b5cd70c1765953a3f24984e06ecd6e6ecbc385324b',
  'wales/section-19@2024-01-01#1': 'cbfe549e70cd2dc55cd82b5b8fa26236bc87ce45afd2b786135a16cfe0e38549',
  'wales/section-3/area/second-home@2024-01-01#1': '6547871b8ac5e300df8c1d10a9b4278db6a8c72878715b797656f2a3d7958279',
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
    '1d4ce0c207ac48f2e8ef8176b8ddd3b415f3428d44ec52c40919b579b78418ec',
  'wales/section-3/distance@2024-01-01#1': '0830742c61690243ad51869f2ce7e35f31305aefed60e79acc3907ba3ade3a0e',
  'wales/section-3/further-education/second-home@2024-01-01#1':
    '6f0a24ed8d55c123b6bf1044d4f70bad389694e6583d4a015bcad2306fc6d8e9',
  'wales/section-3/further-education@2024-01-01#1': '8fea2533bbe21554349a437c066de2faa2848b441b344af4d984bc85589a77da',
  'wales/section-3/is-looked-after@2024-01-01#1': '26177cd36fc63f72355225a033b949b8cd1e8ab5afbc2540413106892b435229',
  'wales/section-3/learning@2024-01-01#1': 'a61767c35f2c9819cc8a5c85bb460f749fd6c918a0af24e7a2bc08e5128aca9b',
  'wales/section-3/looked-after/second-home@2024-01-01#1':
    '94376ca88f8a13a6b77291136ec40d47f20fffc110fc6c8cc96e0d22fe52ebd2',
  'wales/section-3/looked-after@2024-01-01#1': 'c69e8ae9072853a83643161245b48a277106c0aa276b805062293020e1a98cea',
  'wales/section-3/nearer-college/second-home@2024-01-01#1':
    '7a995f2e90726737a36348cb12d57ce3967d1c56c7b62865e0a501011c0b3f9c',
  'wales/section-3/nearer-college@2024-01-01#1': 'c3a21713bbfb03f0d5582be9ff0197c2c6e441ab88fe2edc565e6636fe1a226a',
  'wales/section-3/nearer-school/second-home@2024-01-01#1':
    'd911b702280fdba0b0aee5d8051c0f009257e063eaaa68269c0773c936cc1cce',
  'wales/section-3/nearer-school@2024-01-01#1': '014d3ce1b0390ad097e2451137779b960eedb42602fd4a749c0966a6c1fd869f',
  'wales/section-3/no-available-route/second-home@2024-01-01#1':
    '9e78a2b28d2f0c9e86261dbefec36ccd6c000bd9345388b55571926104859dc6',
  'wales/section-3/no-available-route@2024-01-01#1': '3b627830fbe081425fd25f2b95f21a497ecea21c81fd15d8ee131994b950771e',
  'wales/section-3/other-place/second-home@2024-01-01#1':
    'f228e1fc66a5b69c6bd0a26dd5bdeeaf5d903257393aa0ef6cae73f7612d855b',
  'wales/section-3/other-place@2024-01-01#1': '9093d34a936505f02aec3120d6b601295d7121519486ea7a45e58a5069ac64ff',
  'wales/section-3/school-that-counts@2024-01-01#1': 'c203b7dcbefbb62ab68eaea94cb8b135e9c7ec50d1ae4e4f1bf78600719a3c05',
  'wales/section-3/school/second-home@2024-01-01#1': '57235abd3b55f9208a915194d5b0ecdd2906a65536985b1eb564f272129682cb',
  'wales/section-3/school@2024-01-01#1': '91ce11dcf03cfefe324993758a63557fee770720947097a9933c899b6c77a8d2',
  'wales/section-3/second-home@2024-01-01#1': '8b7a6a589b1993ea8f700f22a5e5d06fce9b6a7a6526942a57c939da0bad75d5',
  'wales/section-3/secondary-education@2024-01-01#1':
    'fdb190249e5857dfb450ea88e82a0e61e283ff19252b916cb31c0e5edfcfb511',
  'wales/section-4/area@2024-01-01#1': '9e747eedbf6827e6c5476763c789b8041b31b5983fb465401ab8d2d506353b05',
  'wales/section-4/necessary@2024-01-01#1': '5ea3cb732790586fbfbfa2eee638eb0c38d3d808ec1dfdaea96b903052f21cc4',
  'wales/section-4/second-home-area@2024-01-01#1': '2383b041d6e7d642558e8e1ddc9c3043ad0559fd72c4c34fe7e16194e2a47e4a',
  'wales/section-4@2024-01-01#1': 'e0cde5e7f5ec8670d8e44bbb2ddb2a5a2edb690c086b5aaf242cd771c69e7284',
  'wales/section-6@2024-01-01#1': '34e16573b1d15f646a16398dd910987beb809992855f8dbdc0585bd9eacbde66',
};
