import { Problem } from '../../problem.ts';
import type { LonLat } from './stretch.ts';

/** A drawn stretch has fewer points than this; a track from a device has more, and can be thinned. */
const MOST_POINTS = 5000;

type Line = readonly LonLat[];

/**
 * The lines of any GeoJSON: a geometry, a feature or a collection of them.
 * @throws Problem `invalid-request` when it is not GeoJSON, holds something that is no line, or too many points
 */
export function linesFromGeoJson(input: unknown): Line[] {
  const lines = linesOf(input, '', 0);
  const points = lines.reduce((sum, line) => sum + line.length, 0);
  if (lines.length === 0) throw refuse('', 'There is no line in it.');
  if (points > MOST_POINTS) throw refuse('', `It has ${points} points, and a stretch has at most ${MOST_POINTS}.`);
  return lines;
}

/** @throws Problem `invalid-request`, also when the text is not JSON */
export function linesFromText(text: string): Line[] {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    throw refuse('', 'This is not GeoJSON: its commas, quotes and brackets do not fit together.');
  }
  return linesFromGeoJson(input);
}

/** Collections may hold collections, but nobody draws them deeper than this. */
const DEEPEST = 4;

function linesOf(input: unknown, path: string, depth: number): Line[] {
  if (typeof input !== 'object' || input === null || depth > DEEPEST) throw refuse(path, 'This is not GeoJSON.');
  const { type, ...rest } = input as Record<string, unknown>;
  const each = (list: unknown, name: string): Line[] => {
    if (!Array.isArray(list)) throw refuse(`${path}${name}`, 'must be a list');
    return list.flatMap((item, at) => linesOf(item, `${path}${name}.${at}.`, depth + 1));
  };
  switch (type) {
    case 'FeatureCollection':
      return each(rest.features, 'features');
    case 'GeometryCollection':
      return each(rest.geometries, 'geometries');
    case 'Feature':
      return linesOf(rest.geometry, `${path}geometry.`, depth + 1);
    case 'LineString':
      return [lineOf(rest.coordinates, `${path}coordinates`)];
    case 'MultiLineString':
      if (!Array.isArray(rest.coordinates)) throw refuse(`${path}coordinates`, 'must be a list of lines');
      return rest.coordinates.map((line, at) => lineOf(line, `${path}coordinates.${at}`));
    default:
      throw refuse(`${path}type`, 'must be a LineString, a MultiLineString, or a feature or collection of them');
  }
}

function lineOf(input: unknown, path: string): Line {
  if (!Array.isArray(input) || input.length < 2) throw refuse(path, 'a line has at least two points');
  return input.map((point, at): LonLat => {
    const [lon, lat] = Array.isArray(point) ? (point as unknown[]) : [];
    const isPlace = typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    if (!isPlace) throw refuse(`${path}.${at}`, 'a point is a longitude and a latitude in degrees, in that order');
    return [lon, lat];
  });
}

const refuse = (path: string, message: string): Problem =>
  new Problem('invalid-request', 'This line cannot be used.', [{ path: path.replace(/\.$/, '') || 'line', message }]);
