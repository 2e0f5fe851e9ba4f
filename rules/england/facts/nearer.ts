import { fact } from '../../kernel/fact.ts';
import { nearerSchoolsKind } from '../nearer-schools.ts';

export const nearerSchools = fact({
  id: 'nearerSchools',
  meaning:
    'The qualifying schools for this child’s age that are, or may be, nearer to the home than the school asked about, by the authority’s published method; and whether the list is known to be complete.',
  asks: 'whether a nearer school could have given the child a suitable place',
  suppliers: ['measurement', 'authority', 'judgement'],
  kind: nearerSchoolsKind,
});
