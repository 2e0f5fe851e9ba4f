/** Stands in place of every address that is not of whoever asks. */
export const ADDRESS_LEFT_OUT = 'An address of another adult, left out';
export const WORDS_LEFT_OUT = 'Words about the home of another adult, left out: they may repeat its address';
export const MEASURED_LEFT_OUT =
  'What was measured from the home of another adult, left out. The outcome and what each ground came to are given';
export const GROUND_LEFT_OUT = 'What rests on money or belief that may be another adult’s, left out';
export const ADULT_LEFT_OUT = 'The name of another adult and how to reach them, left out';
export const MONEY_LEFT_OUT =
  'Money, belief or the like of an adult, left out: another adult’s home is held too, and nothing says whose this is';
export const LENGTH_LEFT_OUT =
  'What was found or measured from a home, left out: another adult’s home is held too, and nothing says from which';
export const CHILD_NAME_LEFT_OUT =
  'The child’s name as another adult gave it, left out: it may be a name that adult has now';
export const OF_ADULT_LEFT_OUT = 'What another adult said of themselves or their home, left out';
export const KEY_LEFT_OUT = 'The sender’s own key for another adult’s home, left out: it may hold the address';
export const OFFICER_LEFT_OUT = 'Left out by the officer who gave this file: it repeats what is another adult’s';
export const NOT_KNOWN_LEFT_OUT = 'Left out: this program does not know how to give it safely';
