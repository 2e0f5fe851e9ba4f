import { fact } from '../../kernel/fact.ts';
import { yesOrNo } from '../../kernel/kinds.ts';

export const livesInArea = fact<boolean>({
  id: 'livesInArea',
  meaning: 'Whether the child’s home is in the area of the authority that is asked.',
  asks: 'whether the home is in this council’s area',
  suppliers: ['register', 'authority', 'parent'],
  kind: yesOrNo,
});

export const twoHomes = fact<boolean>({
  id: 'twoHomes',
  meaning:
    'Whether the child lives part of the time at another home. Where nobody has said so, the home asked about is the home.',
  asks: 'whether the child lives at two homes',
  suppliers: ['parent', 'register', 'authority'],
  kind: yesOrNo,
});

export const thisHomeCounts = fact<boolean>({
  id: 'thisHomeCounts',
  meaning:
    'Of a child with two homes: whether the home asked about is the one that counts. Known only where the authority’s published policy and the facts settle it.',
  asks: 'which of the two homes counts, by the council’s published policy',
  suppliers: ['authority', 'judgement'],
  kind: yesOrNo,
});
