/** To whom a criterion of admission applies, as far as criteria of different schools are alike. */
export const APPLIES_TO = [
  'everyone',
  'plan',
  'looked-after',
  'medical-or-social',
  'sibling',
  'staff',
  'catchment',
  'feeder-school',
  'faith',
  'pupil-premium',
  'aptitude',
  'other',
] as const;
export type AppliesTo = (typeof APPLIES_TO)[number];

/** How the distance of a cut-off was measured. */
export const MEASURED = ['straight-line', 'walking', 'road'] as const;

/** What became of those who applied under one criterion. */
export type Outcome =
  | { readonly kind: 'all-offered' }
  /** Those who lived no further than the last child offered a place. */
  | {
      readonly kind: 'cut-off';
      readonly metres: number;
      /** What the figure may be out by, as it was rounded. */
      readonly marginMetres: number;
      readonly measured: (typeof MEASURED)[number];
      /** As the council wrote it, such as `2.31 miles`. */
      readonly written: string;
    }
  | { readonly kind: 'none-offered' }
  /** Some were, by lot or another tie-break that no distance tells. */
  | { readonly kind: 'tie-break' }
  | { readonly kind: 'not-known' };

export interface CriterionResult {
  /** The council's own words, such as `Brother or sister at the school`. */
  readonly criterion: string;
  readonly appliesTo: AppliesTo;
  readonly outcome: Outcome;
  readonly note?: string;
}

/** How a school's places were given out in one normal round. */
export interface OfferResults {
  readonly urn: string;
  /** The school year of entry, as the year of its September. */
  readonly entryYear: number;
  /** 0 is Reception. */
  readonly yearGroup: number;
  /** `YYYY-MM-DD` */
  readonly offerDay: string;
  /** In the order in which they were applied. */
  readonly criteria: readonly CriterionResult[];
}

/** Whether a school had places free in a year group on a day. */
export interface Vacancy {
  readonly urn: string;
  readonly yearGroup: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly hasPlaces: boolean;
  readonly places?: number;
  readonly waiting?: number;
}

/** Who says so, and since when it is held. */
export interface Kept {
  readonly source: string;
  readonly keptBy: string;
  /** ISO 8601 */
  readonly keptAt: string;
}

/** Reception, Year 1, … as people say it. */
export const yearGroupWords = (yearGroup: number): string => (yearGroup === 0 ? 'Reception' : `Year ${yearGroup}`);
