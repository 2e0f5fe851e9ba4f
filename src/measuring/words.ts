import type { NotMeasured } from './measurement.ts';

/** Which place a sentence is about. */
export type Subject = 'home' | 'school' | 'place';

/** What a parent reads when there is no number. Each says what is not known, and who can help. */
const WORDS: Record<NotMeasured['reason'], (subject: Subject) => string> = {
  'no-network': () => 'We do not hold a map of this area yet, so we cannot measure here. The council can add one.',
  'outside-map': (subject) =>
    `This ${subject} is outside the map we hold, so we cannot measure the journey. A transport officer can measure it for you.`,
  'too-far-from-any-way': (subject) =>
    `This ${subject} is more than 500 metres from every road or path we can use on our map. A transport officer can mark where the journey starts or ends.`,
  'no-walk-on-map': () =>
    'Our map shows no walk that we can count between this home and this school. A path may be closed, or missing from the map. A transport officer can check.',
  'no-walk-found-safe': () =>
    'Every walk on our map between this home and this school goes along a part that the council has found not safe to walk. A transport officer has to look at this.',
  'no-drive-on-map': () =>
    'Our map shows no drive that we can count from this home to this school. A road may be closed, or missing from the map. A transport officer can check.',
  'home-not-known': () => 'We do not know where this home is yet. An address or a postcode will tell us.',
  'school-place-not-known': () =>
    'We do not know where this school and its gates are yet. The school or the council can tell us.',
  'program-not-to-be-had': () =>
    'The program that measures gave no answer that we can use just now. Try again later, or ask a transport officer to measure it.',
};

export function missing(reason: NotMeasured['reason'], subject: Subject = 'place'): NotMeasured {
  return { kind: 'missing', reason, words: WORDS[reason](subject) };
}
