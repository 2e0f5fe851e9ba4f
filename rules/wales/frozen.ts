/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'wales/compulsory-school-age@2024-01-01#1': '9e1baf20e6e608f67e7c771cbc266e9e05d38bb66cdb22a53fe771f4e7ac9bfe',
  'wales/duty@2024-01-01#1': 'd59a4716c16f75462dfab86f942db9e446897c36d5ad2aec2f0587e6aad1afc2',
  'wales/grounds@2024-01-01#1': 'd6f22d246341ea7d9aec0de42de61eb5239219552e5f905dba8d58de169dca1f',
  'wales/section-19/both-homes@2024-01-01#1': 'ed0756334a4f46b85da39ce0dd78246f44faeb246a7c059974aa8c66163713b7',
  'wales/section-19@2024-01-01#1': 'c37a9235e0e8077766277cb64cacef31a2a822e28bc61e7bb67a84ac0ff84825',
  'wales/section-3/area/second-home@2024-01-01#1': '7277c278a273b350d82a5825b38e3de3a5f113eb3a4b0fe1dd26a6dfbd204261',
  'wales/section-3/area@2024-01-01#1': '4fd98dac94d56a7bea323353774ea1cdfd96ebc7c2652ebd4c35309670204c77',
  'wales/section-3/at-college@2024-01-01#1': 'cb88721420b2af445f538b5abdf9817b9005c9826bed3921058733ee37f1a50c',
  'wales/section-3/at-other-place@2024-01-01#1': '368a507fdb5ead87b2fc94d8aa6ce5badd7016fdbca807dc7dc07482fea5367d',
  'wales/section-3/at-school@2024-01-01#1': '24525ef4b41dd500b5bcfe2569b599599e7a5cae48f3b98145d10ee9a5aca781',
  'wales/section-3/boarding@2024-01-01#1': '18947ea24baec288ecc1a0ee6e733a1fd6e7e590a63b63f27bd8ae8dc081dde6',
  'wales/section-3/distance-or-no-route/second-home@2024-01-01#1':
    'bbd00f7b6b08708e4f04ac02df94fbfb8bd69ccdea82e51e95affadc5aecb934',
  'wales/section-3/distance-or-no-route@2024-01-01#1':
    '0942b6d10f4b1de3d3792afb3321695efc9317c6f931ca174f918d5d989a5d07',
  'wales/section-3/distance/second-home@2024-01-01#1':
    '7ec2681920fec5c0dd3136f5b962b90d459efbdf23eb4444274de4e3fbedd339',
  'wales/section-3/distance@2024-01-01#1': 'bc7d29dbb497031b07c5c9852283c8facf02af1a777ae432f7abe6a49d9c2e54',
  'wales/section-3/further-education/second-home@2024-01-01#1':
    '740961b75b96d47ae55fed76c76ca0888e98a183070aa2f0933a8dc9d4894ca4',
  'wales/section-3/further-education@2024-01-01#1': '9695688af356af521f99fc1fa44fed0da1102135301eb2380047d8035b3b2bea',
  'wales/section-3/is-looked-after@2024-01-01#1': '35033364458b8b9d680933491887ccc0cef823efbdf3863c86eacd7734b1b4db',
  'wales/section-3/learning@2024-01-01#1': 'd5e72bb2120c69885977d4f67a925a40aef2148759d31c1202873bdd2b52f4b6',
  'wales/section-3/looked-after/second-home@2024-01-01#1':
    '418206e7462b784aecb32111dfff42bb60232f4993d8cfdbe8d7677ace54d54f',
  'wales/section-3/looked-after@2024-01-01#1': '7a762c7b1a4b8cf99a3d72027f2e72e8bdbd20c08ea7c95a30cf647f9a1fa284',
  'wales/section-3/nearer-college/second-home@2024-01-01#1':
    'e107fdb9c755f5dd3538ed11d35e1921fcabc3553ad9b82dd5632beeb2c74aa7',
  'wales/section-3/nearer-college@2024-01-01#1': 'fab7ed76a16d4f7597974321bab63929f24ca379290f0df95b332fd3342496f3',
  'wales/section-3/nearer-school/second-home@2024-01-01#1':
    'a6e39ae91c5fbc33f21469e8a4377f9b9bea96f8f76c7e77b0bcf15b7e756264',
  'wales/section-3/nearer-school@2024-01-01#1': 'addfb40e8424e9db63a84f65e8730760107f7e0a9cea0ebf7d11f11571caca6b',
  'wales/section-3/no-available-route/second-home@2024-01-01#1':
    'b163a1f5feca18de525ababd02dfe981b43e113966bdf61ed62681452b252ac3',
  'wales/section-3/no-available-route@2024-01-01#1': 'dec24ae997bf17ee46bb3964a996b5c2a7f8dfac9ae01252e8bbb3eaaf86ea39',
  'wales/section-3/other-place/second-home@2024-01-01#1':
    'dac579f960bebfad216024150b0985bc866e0629f7fdf98040e6adaa3343a987',
  'wales/section-3/other-place@2024-01-01#1': 'a076e79bf55711bd765435e373d1fd7238300f5dc8ad19cc0999fe352b465837',
  'wales/section-3/school-that-counts@2024-01-01#1': '3a5dec4ad4720d16ef8efc4b23253012269cb38fad28719f7a04ec6055d0a678',
  'wales/section-3/school/second-home@2024-01-01#1': 'ef81568f6ff3a8d3a3841ff10da066b517ff7a8b4a049165605994ceaceae916',
  'wales/section-3/school@2024-01-01#1': 'ac199ff068d1b4e182c6f6f95e2df7ae6be144cf9e302974b6a9a2878f84fa61',
  'wales/section-3/second-home@2024-01-01#1': 'bbd7de920d0041143c9eeb67c68dca021634e85a52187f84c9a541b7b1869d73',
  'wales/section-3/secondary-education@2024-01-01#1':
    '49e16a85a8dc1c48aaef36caf1eb0524dd3ec9f777fffe436534ce557a49eefd',
  'wales/section-4/area@2024-01-01#1': '3ab400ddaebf1cc775297d9a4e940479184c982fd688dc76f61bbd5794dd1e9a',
  'wales/section-4/necessary@2024-01-01#1': 'dc565f43d1d6ce3a471c623dac11a43d7b480064f4a7e03932ee6e32220fc514',
  'wales/section-4@2024-01-01#1': 'a5c687907405ea40b3657e05610d3da3b46ede76359f2a6ee8385a9dd4175a1e',
};
