import { fact } from '../../kernel/fact.ts';
import { yesOrNo } from '../../kernel/kinds.ts';

export const livesInArea = fact<boolean>({
  id: 'livesInArea',
  meaning: 'Whether the child’s home is in the area of the authority that is asked.',
  asks: 'whether the home is in this council’s area',
  suppliers: ['register', 'authority', 'parent'],
  kind: yesOrNo,
});
