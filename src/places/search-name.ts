/**
 * A name's words as they are searched: lower-case letters and digits, no accents or apostrophes, a blank before each.
 * ` st marys primary school` is found by `Saint Mary`, `St. Mary's` and `prim mary`, not by `ary`.
 */
export function searchName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'\u2018\u2019`]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.map((word) => (word === 'saint' ? ' st' : ` ${word}`)).join('');
}
