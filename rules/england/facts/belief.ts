import { fact } from '../../kernel/fact.ts';
import { yesOrNo } from '../../kernel/kinds.ts';

export const statesBeliefWish = fact<boolean>({
  id: 'statesBeliefWish',
  meaning: 'Whether a parent says that this school was chosen because of the parent’s own religion or belief.',
  asks: 'whether the school was chosen because of a parent’s religion or belief',
  suppliers: ['parent'],
  kind: yesOrNo,
});

export const beliefWish = fact<boolean>({
  id: 'beliefWish',
  meaning:
    'Whether the parent has expressed a wish, based on the parent’s religion or belief, for education at this school. Only a named person can find this.',
  asks: 'an officer’s finding on whether the parent’s wish for this school is based on religion or belief',
  suppliers: ['judgement'],
  kind: yesOrNo,
});
