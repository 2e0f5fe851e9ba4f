/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'england/schedule-35b/11@2023-09-01#1': 'ff353f6ab6d52caf0a099f7a519ed40394a6b63412b6c73e73d2d51b9ae28105',
  'england/schedule-35b/12@2023-09-01#1': 'a4ebcb2d7b52c6bbeb210297162acae171356f7dac5b232b693a72205b2b9d38',
  'england/schedule-35b/14@2023-09-01#1': '635197535be2aec6705110221dff16ac8a6c421ba1500f9407ecd8422c090cae',
  'england/schedule-35b/14@2025-04-06#1': '71f8e6c01c090b83333120e8f9726dfaa8e7e46bf8eb098a48833057f724b675',
  'england/schedule-35b/14@2026-09-01#1': '95d9b5819009057dc2c6010d21e664794e660c5f0aba185d24f79afa3c435cdd',
  'england/schedule-35b/15@2023-09-01#1': '0b3994aca36c4279c07c7eec717f7a10e658837c38a9bddeb8c531f6c670b899',
  'england/schedule-35b/1@2023-09-01#1': '6a31b74f747fcbb004c894f9015bb4a38fc7f369d5902e1a9619759a113ebdbb',
  'england/schedule-35b/2@2023-09-01#1': '3b2b2c571d94fd71e19fa5a7c855f6f699569d6bb2dc7cf5608b91d66e87e0d7',
  'england/schedule-35b/4@2023-09-01#1': '3bc98a2d8a0f332020e8213eaf2181d03de86bd14265e7a49f1ce507a1ebfd37',
  'england/schedule-35b/6@2023-09-01#1': 'b568a1ea3693992e6ce7f7837379b746236fdd8254a00e36f7a93ecdc1d0b4a4',
  'england/schedule-35b/9@2023-09-01#1': '416a8f12c29f866b80e0ff6c7255fd7403d66dbac31a325a3d48c8d3798b6536',
  'england/schedule-35b/aged-11@2023-09-01#1': '7d7ab85e162cbfeb9ecfde92965112edc6353f38b7821faf84300759b6f917ca',
  'england/schedule-35b/aged-8-but-not-11@2023-09-01#1':
    '814b060c5b0c38a0329cba7fd0aa74296585ab95ce0449b176378382812c23e6',
  'england/schedule-35b/boarding@2023-09-01#1': '8429be8ff5d429bf6e9545f7387f52b66dd49702e8888bb5b27f1e2b54609dbb',
  'england/schedule-35b/cannot-walk-given-needs@2023-09-01#1':
    '60672d2a9c452319447b26b97bbe367afa32256710d2c1639a4d109354cd591c',
  'england/schedule-35b/cannot-walk-given-routes@2023-09-01#1':
    '770915891e684eeb4146ab197f816441c4c85d9af398175e380be70792c4850f',
  'england/schedule-35b/more-than-2-miles@2023-09-01#1':
    'cc8a447d245f709acb775d4115316d4d2d4fd9edd701759c6d4a13bafe6cc531',
  'england/schedule-35b/nearer-school@2023-09-01#1': '75fc1414f428bc6e60b5775a9ea402f6863a9c78d4f2e32cc1a094637e0509a9',
  'england/schedule-35b/nearest-in-belief@2023-09-01#1':
    '2e31d5200d1c5f0b11d2bc1e9aeb82a9cd56feda0313bb24c709cb0d5d815062',
  'england/schedule-35b/needs@2023-09-01#1': 'c14684e991c74e84aef0d1cda84a741cb0d057404a871120c0ed0d9cd5bd825c',
  'england/schedule-35b/not-more-than-15-miles@2023-09-01#1':
    '9fc81adc5405ebf52604f3a553a4ff656800b31ac22e42c667293d27052fbbdf',
  'england/schedule-35b/not-more-than-6-miles@2023-09-01#1':
    '4deb9e155a16ae28932af23761f0322a83c079ea7a393f47604d49f9898807f2',
  'england/schedule-35b/one-of-three-nearest@2023-09-01#1':
    '456c25f6eecbeeefdc640fd4e80f79745e5aa74a52c69cb72f12f06ebbff6acc',
  'england/schedule-35b/places-under-section-19@2023-09-01#1':
    'd4eb8687f84d1db352469bd859172b6f30ab220afcb131c1221907f0865d6113',
  'england/schedule-35b/registered@2023-09-01#1': '42433308505cc94368186ff1c22315b5e7c3563b0ee31a47271ceecf849ac8b7',
  'england/schedule-35b/section-19-place@2023-09-01#1':
    '68a4bb624bf04ab96449cfb6a843e15a16eac0252393fe8d8d174638b1db6df2',
  'england/schedule-35b/wish-in-belief@2023-09-01#1':
    '8625d0bd00a77cd3db421e1b36c7ed5a9d1d4184321384d79e38391e08b68b9c',
  'england/section-444-5/beyond@2023-09-01#1': 'd215b2b8b625d2e0a3ba78c46edb5580f71d1eca07c4827b6a9940085d084122',
  'england/section-444-5/within@2023-09-01#1': '285a063b4163bc00ac8eb1890cc6065cbc88cd210fc7886a0ac87c1eae52c3ed',
  'england/section-508b/area@2023-09-01#1': 'df6abf73d4c910893ea146d0870bf4d123c35e85c60a09edf5cd5375004996e3',
  'england/section-508b@2023-09-01#1': '658cbdd3c794b0c2719318f92de5049e1a2944cf412ad599afee34e7d930db6b',
  'england/section-8@2023-09-01#1': 'db2d2769dc9744f41aa022949a40f18498894bca91d47ea801189017f105a976',
};
