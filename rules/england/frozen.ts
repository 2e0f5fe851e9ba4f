/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'england/schedule-35b/11@2023-09-01#1': '41f0d59d281632d34e76b96f36fb933dd2ce0bc13cbff0f42e7866259337b0d4',
  'england/schedule-35b/12@2023-09-01#1': '62a4675502c74c44448517dbdad6384d63322cd1d3f78fb1b29f70f93401ffb9',
  'england/schedule-35b/14@2023-09-01#1': '7acc3a3db1c88790f98dab076082ecd8f8ad83247b01ed5a513cdcc673f3078e',
  'england/schedule-35b/14@2025-04-06#1': '245e52bcef9549226384dd95bc34d163fff937bbf585c59e59c6fbeb06fe3b58',
  'england/schedule-35b/14@2026-09-01#1': 'c8cd175a105177efd7b01d7136695eb267e000f55028617c46cc880f77eec4f5',
  'england/schedule-35b/15@2023-09-01#1': '1e79b27b954005bef6d250722afeeca214b0cc1088286e670e0360a660526407',
  'england/schedule-35b/1@2023-09-01#1': 'acd97a13d425e466f8e781b0117c62d3e880be354eb319a708189e9d0a981ad6',
  'england/schedule-35b/2@2023-09-01#1': 'df18fce3c3632f04386813ac3761d1c6173c24f4faf6c1a714cf0b7e13293e89',
  'england/schedule-35b/4@2023-09-01#1': '3bc98a2d8a0f332020e8213eaf2181d03de86bd14265e7a49f1ce507a1ebfd37',
  'england/schedule-35b/6@2023-09-01#1': '72c18eb56aca34afd866d5fe64fbb3e61bee3f01a217dcc17a425316fcb91b78',
  'england/schedule-35b/9@2023-09-01#1': 'c66d388ae9c1d6e08fe1b925f80c8d145816afe5218ff412f5ca124e01ec6092',
  'england/schedule-35b/aged-11@2023-09-01#1': '7d7ab85e162cbfeb9ecfde92965112edc6353f38b7821faf84300759b6f917ca',
  'england/schedule-35b/aged-8-but-not-11@2023-09-01#1':
    '814b060c5b0c38a0329cba7fd0aa74296585ab95ce0449b176378382812c23e6',
  'england/schedule-35b/boarding@2023-09-01#1': '8429be8ff5d429bf6e9545f7387f52b66dd49702e8888bb5b27f1e2b54609dbb',
  'england/schedule-35b/cannot-walk-given-needs@2023-09-01#1':
    'd032879300c8c26749abb27c101f9e7ab96e282ad54fa1f417fb074e38b71edf',
  'england/schedule-35b/cannot-walk-given-routes@2023-09-01#1':
    '770915891e684eeb4146ab197f816441c4c85d9af398175e380be70792c4850f',
  'england/schedule-35b/more-than-2-miles@2023-09-01#1':
    '3715f2e6e01fe25244c5d2b785f9c99b9693d9dba52d45263cdcce2b03f14b48',
  'england/schedule-35b/nearer-school@2023-09-01#1': 'a0f9eb75c7deeef67394fb91d78bdf674019f94f0086930002219f8ccce02ecc',
  'england/schedule-35b/nearest-in-belief@2023-09-01#1':
    '7d0f7d3ef7f6f58157e29c49e8f16be222c5cb2c684d69c14be5f318c4037ec0',
  'england/schedule-35b/needs@2023-09-01#1': 'a54460e558cb50c66080e7aa20390ccee7a0814679bf2572406e24715946ad2e',
  'england/schedule-35b/not-more-than-15-miles@2023-09-01#1':
    '2c3bcd0a699f2d80c68495edc15f2239f4311c136c5194437e095b669f65d3a4',
  'england/schedule-35b/not-more-than-6-miles@2023-09-01#1':
    '903578fa73fca4335c4e0a1daa165dc7d47240a7042df4d308c76c59cee26172',
  'england/schedule-35b/one-of-three-nearest@2023-09-01#1':
    '377e467856a46cc021e889ba716c8bd9968c2b3705e9cb2582ac929596c81e90',
  'england/schedule-35b/places-under-section-19@2023-09-01#1':
    'd4eb8687f84d1db352469bd859172b6f30ab220afcb131c1221907f0865d6113',
  'england/schedule-35b/registered@2023-09-01#1': 'a53450a76bb4c63f2529f4811880b6bc9f1cc25d9dc8aeba3a9460a1fc45451a',
  'england/schedule-35b/section-19-place@2023-09-01#1':
    '68a4bb624bf04ab96449cfb6a843e15a16eac0252393fe8d8d174638b1db6df2',
  'england/schedule-35b/wish-in-belief@2023-09-01#1':
    '80dd74831b6632b79e7730d044818e5d996ab41628a5288c540d1068cfaa82ca',
  'england/section-444-5/beyond@2023-09-01#1': '8e372d9b86d3e4f96488420407f1a9bfd16b01c2cbc04a7a0b9e365f14a55155',
  'england/section-444-5/within@2023-09-01#1': 'fd95e27fca3c8990c592c46fabf422cad4d28561a09030e0c17c79a3be718aab',
  'england/section-508b/area@2023-09-01#1': 'df6abf73d4c910893ea146d0870bf4d123c35e85c60a09edf5cd5375004996e3',
  'england/section-508b@2023-09-01#1': '6f10b5357c957dfc61b9b3178ecf7c4dbb86095dc3f63cd33c9b2ddf6d5adb8c',
  'england/section-8@2023-09-01#1': 'db2d2769dc9744f41aa022949a40f18498894bca91d47ea801189017f105a976',
};
