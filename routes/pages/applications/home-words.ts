import type { About } from '../../../src/applications/index.ts';

/** Where the child lives, as far as it is known. */
export const homeWords = ({ home }: Pick<About, 'home'>): string =>
  'uprn' in home
    ? [`UPRN ${home.uprn}`, home.postcode?.toUpperCase()].filter(Boolean).join(', ')
    : 'postcode' in home
      ? home.postcode.toUpperCase() || 'Not given'
      : `${home.at.lat}, ${home.at.lon}`;
