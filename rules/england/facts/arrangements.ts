import type { Day } from '../../kernel/day.ts';
import { fact } from '../../kernel/fact.ts';
import { aDay, oneOf, yesOrNo } from '../../kernel/kinds.ts';

export const freeTravelBy = fact({
  id: 'freeTravelBy',
  meaning:
    'Who else already gives the child free travel to this school: nobody; a public scheme that is free for children; the school; or another body. A parent who could drive is nobody.',
  asks: 'whether somebody else already gives the child free travel',
  suppliers: ['parent', 'authority', 'register'],
  kind: oneOf(['nobody', 'public-scheme', 'school', 'another-body']),
});

export const freeTravelSuits = fact<boolean>({
  id: 'freeTravelSuits',
  meaning: 'Whether the free travel that somebody else gives suits this child. Only a named person can find this.',
  asks: 'an officer’s finding on whether that free travel suits the child',
  suppliers: ['judgement'],
  kind: yesOrNo,
});

export const arrangement = fact({
  id: 'arrangement',
  meaning:
    'How the authority means to meet the duty: a seat or a pass; someone to escort the child; paying travel expenses; or an allowance, such as for mileage, a cycle or a personal travel budget.',
  asks: 'which arrangement the council means to make',
  suppliers: ['authority'],
  kind: oneOf(['seat-or-pass', 'escort', 'expenses', 'allowance']),
});

export const consentGivenOn = fact<Day>({
  id: 'consentGivenOn',
  meaning: 'The day on which a parent agreed to the arrangement, as the authority has it on record.',
  asks: 'the day on which a parent agreed to it',
  suppliers: ['authority', 'register'],
  kind: aDay,
});

export const consentWithdrawnOn = fact<Day>({
  id: 'consentWithdrawnOn',
  meaning: 'The first day on which a parent no longer agrees to the arrangement, as the authority has it on record.',
  asks: 'the day on which a parent took the agreement back',
  suppliers: ['authority', 'register'],
  kind: aDay,
});
