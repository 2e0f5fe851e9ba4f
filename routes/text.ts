/** What is said of text that {@link isText} is not. */
export const NOT_TEXT = 'must be text: it has a character in it that stands for nothing';

/** Whether this can be kept and shown as text: no NUL, which PostgreSQL cannot hold, and no half of a character. */
export const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Where in a JSON value there is a key or a text that is not text, as paths such as `facts.bornOn.source`. */
export function pathsOfNonText(value: unknown): string[] {
  const wrong = new Set<string>();
  // A list of what is still to be looked at, as a hostile value may be nested deeper than calls can be.
  const open: { path: string; value: unknown }[] = [{ path: '', value }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next;
    if (typeof value === 'string' && !isText(value)) wrong.add(path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inside] of Object.entries(value)) {
      if (isText(key)) open.push({ path: deeper(path, key), value: inside });
      else wrong.add(path);
    }
  }
  return [...wrong];
}

/** Nobody needs to be told of a place further down than this, and a path for each level of a deep value would fill the memory. */
const LONGEST_PATH = 200;

const deeper = (path: string, key: string): string =>
  path.length > LONGEST_PATH ? path : path === '' ? key : `${path}.${key}`;
