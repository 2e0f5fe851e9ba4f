import type { Supplier } from '../../../rules/kernel/fact.ts';
import type { Missing } from '../../../rules/kernel/provision.ts';

/** Who can supply a fact, cheapest and quickest first. A person's judgement comes last: it takes the longest. */
export const SUPPLIERS = ['parent', 'register', 'measurement', 'authority', 'judgement'] as const satisfies Supplier[];

/** Who it comes from, after "from" or on its own. */
export const SUPPLIER_WORDS: Readonly<Record<Supplier, string>> = {
  parent: 'the family',
  register: 'a register',
  measurement: 'a measurement',
  authority: 'the council’s records',
  judgement: 'an officer’s finding',
};

/** Whom to ask for what is missing: the parent where the parent can say, else whoever usually supplies it. */
export const whomToAsk = ({ suppliers }: Missing): Supplier =>
  suppliers.includes('parent') ? 'parent' : (suppliers[0] ?? 'judgement');
