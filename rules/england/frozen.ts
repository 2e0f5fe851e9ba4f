/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. `npm run rules:freeze` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
  'england/after-16/adult-learner@2023-09-01#1': '132f3887d1988beb23749ef1f214074c59846f0ad6b9a59640b0dff16d216021',
  'england/after-16/sixth-form-age@2023-09-01#1': '8d47a6a9ab7e20500447db217110fccbcfef96b8c9d3131bad8a4bec452c78e2',
  'england/schedule-35b/10@2023-09-01#1': 'ac8f43493975e696f3d08e6a5b4f1faf5fb7736f5283870f4bb37d0ebaec8611',
  'england/schedule-35b/11@2023-09-01#1': 'b6fd0089a148074de41b51793d30cd666a7a0bed0c794302b7a4d0aac933f7f4',
  'england/schedule-35b/12@2023-09-01#1': '9df8feeb896806bf112edbbcff7c276457e14d58feca7363db38907dcab11d95',
  'england/schedule-35b/13@2023-09-01#1': '2510624776d5df5015c2c21bf1b86a6e78a70d8ee26db5b11cb8efd21d9229c7',
  'england/schedule-35b/14@2023-09-01#1': '8086739ae5cd0ef283ec0b5a4be0893e972397ed92463def078ae7c3e6bdec3a',
  'england/schedule-35b/14@2025-04-06#1': '7cd9e9e5bce918394daef41df6d8b5f2c77e7a32ded43a8fb81c5feb051f036f',
  'england/schedule-35b/14@2026-09-01#1': 'd54f1d2063e3bbcea843cd2c140f136ba05449a634a040e041ec1b436c2b89b7',
  'england/schedule-35b/15@2023-09-01#1': 'bcd9039361569eb3d3c719d463e699a44f3c10328878fa10d190a961aa20118a',
  'england/schedule-35b/1@2023-09-01#1': '79c3cb28e240631e0a866654320083b57437728b432df2c1eaefaa6934b21f09',
  'england/schedule-35b/2@2023-09-01#1': 'd173fabbae4a799a9074874434d518c640aa9cb5f9e10553b12d6b9d364cbb53',
  'england/schedule-35b/3@2023-09-01#1': '856eb50a1c15228bedcc29b373e51d4f3d35226f015b1409e4c7bce6ce3c17e0',
  'england/schedule-35b/4@2023-09-01#1': 'a9fbf512056fe5d86c510a13eab37a68395ca0504bc3cdf9e50b3f22ff7728d8',
  'england/schedule-35b/5@2023-09-01#1': 'a576158ad52e2efb2702c614df9ee7bb1ca003206c5e50e41f8772bc3353f5d4',
  'england/schedule-35b/6@2023-09-01#1': 'c12caeff58dcc7dc351c808ec30596006c7ab240970866331785fea7cd25b5f3',
  'england/schedule-35b/7@2023-09-01#1': '8a009048b1681802e51c8eee59adf922681fd6a3c24afabb7cb938a55c79b55e',
  'england/schedule-35b/8@2023-09-01#1': '41a9f530fa6cce614cee456418a07b47e67148777431bec5b78e0c0334e1bcd4',
  'england/schedule-35b/9@2023-09-01#1': '66ca44c2cc4ff794b203bab25e06b278716a21cdfd2ebd9c8e4a7be137b090bb',
  'england/schedule-35b/aged-11@2023-09-01#1': '2b7f34354d56133573a148d690b2d49e5cbc8c1e948938106ccae7a71809b108',
  'england/schedule-35b/aged-8-but-not-11@2023-09-01#1':
    '76643c941e78345b0df41780fc233278af8202816e9334ad702510c9f9976c87',
  'england/schedule-35b/boarding@2023-09-01#1': '3f52340cdc708784478b4bc95a3ff464dc05873582a247a4e1da83437d5c53ca',
  'england/schedule-35b/cannot-walk-given-needs@2023-09-01#1':
    'c323860c10c65f54b2cf8ed0f349ebcd63efac66494344b1a9a9d98348aab05f',
  'england/schedule-35b/cannot-walk-given-routes@2023-09-01#1':
    'd5843b8fff2cefc34a1063ca3955a280335ca1e2c5f8cd0d4b4a7d541a7cbf12',
  'england/schedule-35b/more-than-2-miles@2023-09-01#1':
    '338b769356142b8ba1cafc7edd81fd29a1930b7a3ba56f65d6652aed7e3c3adc',
  'england/schedule-35b/nearer-school@2023-09-01#1': '7489f7bb9670e5bc57a71aa57af6ff823899639275b1f76abb5ea534267d9c6f',
  'england/schedule-35b/nearest-in-belief@2023-09-01#1':
    'c31194123ea10b5072dda98648f55ee15d38e45d4fd26b5545388e01263872bd',
  'england/schedule-35b/needs@2023-09-01#1': 'dbde7f7a8e43964cc4f5a88b9de2fdf3103e12c1c0e8f11f7827c1fabb0497b8',
  'england/schedule-35b/not-more-than-15-miles@2023-09-01#1':
    '7aa606652ea1039fe5f506b3ec7266a5b9b3c1fc5dde522f2fd8e05ae5b69dad',
  'england/schedule-35b/not-more-than-6-miles@2023-09-01#1':
    '8df6a412fec7ec48a72cad4956f9edbb65b731bd1b01d8c92ddbad6a66434678',
  'england/schedule-35b/one-of-three-nearest@2023-09-01#1':
    '9fdde22ad79d491f0b302945f5bd6aa05e0e57a7fd86fc95b81fe86addf60750',
  'england/schedule-35b/registered@2023-09-01#1': '1618451fa01a822704c263fa625d2f0f712bef762c541ffc2ccea0beb6ef547d',
  'england/schedule-35b/section-19-place@2023-09-01#1':
    '1fba02d2f35fa05650d4d3a0b1fa97dfcd11c08e0f0e7885036e0a98b8181a66',
  'england/schedule-35b/wish-in-belief@2023-09-01#1':
    '1d08685908038b0548fa660eaec2a635c0215bdc8c98b4c9e53060650273c3f3',
  'england/section-444-5/beyond@2023-09-01#1': '2c45c079dcd2bc925ac9fc9c2d7c807f12b5657fe9a17dab1c7c470b2d9bf0e4',
  'england/section-444-5/within@2023-09-01#1': '67d3345ce92c7e74aec3d260570c95bfa70c760f40ac6d1e0e606c7911d68ca2',
  'england/section-508b/already-met@2023-09-01#1': 'a0cccef64a6a8747144a0a42819d380c4afb43b9aa5ddc8a159237868c07e4ff',
  'england/section-508b/area@2023-09-01#1': '9208af0ef1f297c586d0248b021b12ea5e28b59aeb3b4ef2a58585764b47b122',
  'england/section-508b/consent@2023-09-01#1': '022ce251e6148af8964a77857297b12b045c44125f48c87384f27ea277535fb8',
  'england/section-508b/home@2023-09-01#1': '789354680a43d9a5f1781464a124964621e6422c42fce933028bf8d681bfdae2',
  'england/section-508b/one-place@2023-09-01#1': '407d85c38e34fc07ac2df9d0a71c67988cd893b72446ac8adc4930dd9efacac6',
  'england/section-508b@2023-09-01#1': 'e0a860c1324e646d2107a65bda458c55424371a01e2d46864597aeb0bd47bb8e',
  'england/section-508c@2023-09-01#1': '8e2625deee42e1890fcd46165a4b942f0e647ace019ad31005194fbda584aa41',
  'england/section-509a@2023-09-01#1': '5bea7a3c0206c7a9447b73cfe5573cc91aef2b280026b0e7fb222a7c72b6e35e',
  'england/section-8@2023-09-01#1': '8e3e0d000cb8a787debe777f95b12f5fce23b13ec58feccb16e04a477605fc14',
};
