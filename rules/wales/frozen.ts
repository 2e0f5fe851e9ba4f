/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'wales/compulsory-school-age@2024-01-01#1': '9e1baf20e6e608f67e7c771cbc266e9e05d38bb66cdb22a53fe771f4e7ac9bfe',
  'wales/duty@2024-01-01#1': 'caf18da2ca6c9109790d71308dadbf74c987f2bcd81ada85bad004e0b179ad83',
  'wales/grounds@2024-01-01#1': 'f466a2c0aa7a521453a2e7e4c1a0ebd200bd408efc5a12ddb16fb9d0d0dd048d',
  'wales/section-19/both-homes@2024-01-01#1': 'ed0756334a4f46b85da39ce0dd78246f44faeb246a7c059974aa8c66163713b7',
  'wales/section-19@2024-01-01#1': '4bde10768f4627f1bc4f55f1f7a1cc17fd7cc8a37ae99f51bb7cfe2205bcef66',
  'wales/section-3/area/second-home@2024-01-01#1': '7277c278a273b350d82a5825b38e3de3a5f113eb3a4b0fe1dd26a6dfbd204261',
  'wales/section-3/area@2024-01-01#1': '4fd98dac94d56a7bea323353774ea1cdfd96ebc7c2652ebd4c35309670204c77',
  'wales/section-3/at-college@2024-01-01#1': 'cb88721420b2af445f538b5abdf9817b9005c9826bed3921058733ee37f1a50c',
  'wales/section-3/at-other-place@2024-01-01#1': '368a507fdb5ead87b2fc94d8aa6ce5badd7016fdbca807dc7dc07482fea5367d',
  'wales/section-3/at-school@2024-01-01#1': '24525ef4b41dd500b5bcfe2569b599599e7a5cae48f3b98145d10ee9a5aca781',
  'wales/section-3/boarding@2024-01-01#1': '18947ea24baec288ecc1a0ee6e733a1fd6e7e590a63b63f27bd8ae8dc081dde6',
  'wales/section-3/distance-or-no-route/second-home@2024-01-01#1':
    '840db2b90635da96375f948dfa84c55d7704ca93eff96354bc32162d1e5ab7f9',
  'wales/section-3/distance-or-no-route@2024-01-01#1':
    '46d5a6ef9101a89ef8bf9dd852723d3a4fb82f425fc0afff9993ed8a14db2127',
  'wales/section-3/distance/second-home@2024-01-01#1':
    'a8838d9dfad034c540796d890846dc01769a50233971b3bf36432927c24be0ee',
  'wales/section-3/distance@2024-01-01#1': '7a9ef94b99bd48b61a6d6f1ec5b2e665ebd730bf05878d0cf19bcb5a5a261905',
  'wales/section-3/further-education/second-home@2024-01-01#1':
    '917b0f5d655c38b4001d1c198a92093f15ca73aa0e81c6f2c57981a8f1947e55',
  'wales/section-3/further-education@2024-01-01#1': '72642cc5e87cde64fb52239866317d652a23178c6fc32ff0a6a781daa37e3a4b',
  'wales/section-3/is-looked-after@2024-01-01#1': '35033364458b8b9d680933491887ccc0cef823efbdf3863c86eacd7734b1b4db',
  'wales/section-3/learning@2024-01-01#1': 'd5e72bb2120c69885977d4f67a925a40aef2148759d31c1202873bdd2b52f4b6',
  'wales/section-3/looked-after/second-home@2024-01-01#1':
    'e4158cef11d7308f59360e8eb010ed6a0fd0123bc585bf91468a038622534a8b',
  'wales/section-3/looked-after@2024-01-01#1': '9cab26fd7a20306a7328e1bf722d5105079ad0b6c1cef832f78c64100d576aa4',
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
  'wales/section-3/second-home@2024-01-01#1': '3e54d1d1c232bc96e08a0ab1a33cbe886d4cebd5f0e5839f3132353f1f7982bf',
  'wales/section-3/secondary-education@2024-01-01#1':
    '49e16a85a8dc1c48aaef36caf1eb0524dd3ec9f777fffe436534ce557a49eefd',
  'wales/section-4/area@2024-01-01#1': '3ab400ddaebf1cc775297d9a4e940479184c982fd688dc76f61bbd5794dd1e9a',
  'wales/section-4/necessary@2024-01-01#1': 'dc565f43d1d6ce3a471c623dac11a43d7b480064f4a7e03932ee6e32220fc514',
  'wales/section-4@2024-01-01#1': 'a5c687907405ea40b3657e05610d3da3b46ede76359f2a6ee8385a9dd4175a1e',
  'wales/section-6@2024-01-01#1': '13c5bd6ac32644a399c144b4b59101932c088801d05e9150c6800cf7b186798a',
};
