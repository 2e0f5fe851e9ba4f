type Pair = readonly [number, number];

/** Where points are whole steps of 1e-7 degrees, as maps have them: the steps since the point before, two numbers a point. Other points as they are. */
export type PackedLine = readonly (number | Pair)[];

/** Steps to a degree: OpenStreetMap's own. */
const STEPS = 1e7;

/** A way in steps, the same to the last bit when it is unpacked. */
export function packLine(line: readonly Pair[]): PackedLine {
  const packed: (number | Pair)[] = [];
  let [x, y] = [0, 0];
  for (const point of line) {
    const [toX, toY] = [Math.round(point[0] * STEPS), Math.round(point[1] * STEPS)];
    if (isWhole(toX, point[0]) && isWhole(toY, point[1])) packed.push(toX - x, toY - y);
    else packed.push(point);
    [x, y] = [toX, toY];
  }
  return packed;
}

/** The way again. @throws Error where it is not a packed line */
export function unpackLine(packed: PackedLine): Pair[] {
  const line: Pair[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < packed.length; at++) {
    const each = packed[at]!;
    if (typeof each === 'number') {
      x += each;
      y += packed[++at] as number;
      if (!Number.isInteger(y)) throw new Error('A packed line ends in the middle of a point');
      line.push([x / STEPS, y / STEPS]);
    } else {
      [x, y] = [Math.round(each[0] * STEPS), Math.round(each[1] * STEPS)];
      line.push(each);
    }
  }
  return line;
}

/** Minus nothing is not nothing to the last bit, though JSON writes both alike. */
const isWhole = (steps: number, degrees: number): boolean => steps / STEPS === degrees && Number.isSafeInteger(steps);
