/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'england/schedule-35b/11@2023-09-01#1': '828819001483e8d729e9e76a9882634d2a048c3d6879b912e56766d80e4d343d',
  'england/schedule-35b/12@2023-09-01#1': 'd1e2b995647997e2bd2c04608c82db6bc743a81181289b0cea01bee46833fc0b',
  'england/schedule-35b/14@2023-09-01#1': '913f154a775c874cf4698b52dd9d4065571e5766eddbc241202d6205f3c8fafd',
  'england/schedule-35b/14@2025-04-06#1': 'f6d3761fdfdedcab19d57778929bb00dcf1efa545e0b718c4805958b0b896027',
  'england/schedule-35b/14@2026-09-01#1': '10ea12d212360c63bf716400b3cf83dbbd85c2fb0a6bf3a4a229bf4154813447',
  'england/schedule-35b/15@2023-09-01#1': '629403cbe0bd1b8e618c058b54f8041017038fab25ab97cea311a364e0012e30',
  'england/schedule-35b/1@2023-09-01#1': 'ea21ede691ddc7255b790645f942c760ce326471a146780cb06f0f94a545537a',
  'england/schedule-35b/2@2023-09-01#1': '994ef2a59e49adba70edfd7cb7bff44579d4d53cffcd4335830e2fcdc4ba6b57',
  'england/schedule-35b/4@2023-09-01#1': 'd9472156edfbf7796d3df8875d61ca4065c33b3bb27381fbd88caea8c94e313c',
  'england/schedule-35b/6@2023-09-01#1': '319010d4566cf4fa0d5f707531cb9c8956b34f328c73132fab5379f9ff8247b1',
  'england/schedule-35b/9@2023-09-01#1': 'ba18906f1236cda98a423a988207a7456a8ee39abd3d85aa662d90b79e348450',
  'england/schedule-35b/aged-11@2023-09-01#1': 'f33ce15d23bd8d64674eb1242d051ed8a5128af23186b134d9d18b21f55fab74',
  'england/schedule-35b/aged-8-but-not-11@2023-09-01#1':
    '5b36ea713dfa377e744a3df5103ef6c1979578fa9ae4603ff13e4ecbac61d096',
  'england/schedule-35b/boarding@2023-09-01#1': 'e41955406eecd3a3153c5072a8c5b7bf25a4b2a35dcd7dd24254aaa21a9c0193',
  'england/schedule-35b/cannot-walk-given-needs@2023-09-01#1':
    '2d4ce36bb36721d52cae390f56270b2540040167642d098e6deb32a0b2a3268c',
  'england/schedule-35b/cannot-walk-given-routes@2023-09-01#1':
    'bf89c795dc09d01ffd33476e75bf75b5a44b7e2db0200be1cbb93b1b01e2af2a',
  'england/schedule-35b/more-than-2-miles@2023-09-01#1':
    'a8f7828a8e3b97d56fac55c0eb371144c3b62eeeaec1116e6c44a71b0949c8f8',
  'england/schedule-35b/nearer-school@2023-09-01#1': 'c610f2ae29526ef79075c7f94c3005c52059c3295e912f49a3d51930eb02cb90',
  'england/schedule-35b/nearest-in-belief@2023-09-01#1':
    '77a17506caf709637e05b33f9d1ab23c86b9c0df0ac8f05284b9652f9654a03d',
  'england/schedule-35b/needs@2023-09-01#1': 'a8ee7d4c46812c31e1cdfe468608d8ac4f6322e05f6d9bede6ff67223b4df98c',
  'england/schedule-35b/not-more-than-15-miles@2023-09-01#1':
    '7f57e9853cf18aa9112f1bac246942eefe061ac8c4ae681761984caabd961905',
  'england/schedule-35b/not-more-than-6-miles@2023-09-01#1':
    '2b5bcd9db005a754889561203d23545ec6431350b5f42444a45ca29d7616674a',
  'england/schedule-35b/one-of-three-nearest@2023-09-01#1':
    'd9b586cca3f59a0ad2527e1824968e3efeebefb83598bba9e02dc9716b070664',
  'england/schedule-35b/places-under-section-19@2023-09-01#1':
    '06214277bde4ca574204c593d701dc4cb69bbc66b37c32a646b2dd36cb5ea91e',
  'england/schedule-35b/registered@2023-09-01#1': 'c7cba638ffccb1a2e95365327ba1fe2de0600530893e5298ce0a3322c402b040',
  'england/schedule-35b/section-19-place@2023-09-01#1':
    'bba92e6058924dfc9f715b82053db24d5fab4efbd160813d6dbacbadc77b7c54',
  'england/schedule-35b/wish-in-belief@2023-09-01#1':
    '0366df17974ce8c0616a90dfa1335e766ef8aa602173075fe243f50cad741cbf',
  'england/section-444-5/beyond@2023-09-01#1': '45055cc55a9e53607e741f756b78afc6b6a39b81054e228b4726bc0a66a32e10',
  'england/section-444-5/within@2023-09-01#1': '1672883c768eecd15ce9dd77bbb77ddcd66e4182a701bbb936a2431d56e2a2c9',
  'england/section-508b/area@2023-09-01#1': '65a3d47e31b1fd4463f5e6748f4b910289b3fe6ae815dd112e9f8bf34f09c81a',
  'england/section-508b@2023-09-01#1': '7b0f194a5c906cee6dd8bc76802cbc2f671b6a036540dcaf1116cbbe522e42dd',
  'england/section-8@2023-09-01#1': 'd6be23f12d810d745e34e5603df57345b11ccb2555b681f7e137ff5f641f14b6',
};
