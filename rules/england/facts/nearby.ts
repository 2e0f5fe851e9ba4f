import { fact } from '../../kernel/fact.ts';
import { oneOf, yesOrNo } from '../../kernel/kinds.ts';

/** What tells whether a nearer school could have taken the child. No provision turns on these: the list `nearerSchools` is made with them. */

export const sex = fact({
  id: 'sex',
  meaning:
    'Whether the child is admitted to schools as a girl or as a boy. It matters only for schools that take one of them.',
  asks: 'whether the child is a girl or a boy, as a nearer school takes only one of them',
  suppliers: ['parent', 'register'],
  kind: oneOf(['girl', 'boy']),
});

export const reachedSelectiveStandard = fact<boolean>({
  id: 'reachedSelectiveStandard',
  meaning:
    'Whether the child has reached the standard that selective schools near the home ask for, such as by a test for grammar schools. A child who took no such test has not.',
  asks: 'whether the child has passed the test for a grammar school nearby',
  suppliers: ['parent', 'register', 'authority'],
  kind: yesOrNo,
});
