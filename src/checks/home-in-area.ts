import type { HeldArea } from '../places/index.ts';
import type { Postcode } from '../places/school.ts';

/** Whether a home is in the area of the council. A list that names no councils is the council’s own. One that does is compared with the area’s, where that was given. */
export function isInArea(area: HeldArea, { council }: Postcode): boolean | undefined {
  if (council === undefined) return true;
  return area.council === undefined ? undefined : council === area.council;
}
