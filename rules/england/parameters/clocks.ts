import { clocks } from '../../kernel/clock.ts';

/**
 * The review process that is recommended to councils in England; it is not statute. The guidance itself was not read: the
 * numbers are those that councils and advisers restate, so all are marked S. None was found for deciding on an application.
 */
export const englandClocks = clocks(
  [
    {
      act: 'The review process recommended to councils',
      place: 'as SENtas and the councils of Herefordshire, Buckinghamshire, Cumberland and Lincolnshire restate it',
    },
  ],
  {
    askReview1: { workingDays: 20, mark: 'S' },
    review1: { workingDays: 20, mark: 'S' },
    askReview2: { workingDays: 20, mark: 'S' },
    review2: { workingDays: 40, mark: 'S' },
    review2Letter: { workingDays: 5, mark: 'S' },
  },
);
