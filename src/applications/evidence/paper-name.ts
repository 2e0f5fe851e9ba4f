import type { Evidence } from '../entry.ts';

const ENDINGS: Readonly<Record<Evidence['type'], readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
};

/** Longer than any name that somebody typed, and short enough for every disk. */
const LONGEST = 100;

/**
 * What a file may be called here: the name it came with, without its folders and whatever a header, a page or a disk could
 * misread (line ends, quotes, signs that turn writing round), and with the ending of what it is.
 * @returns 1 to 100 characters; `paper` and the ending where nothing is left
 */
export function paperName(sent: string, type: Evidence['type']): string {
  const [last = ''] = sent.split(/[/\\]/).slice(-1);
  const plain = last
    .normalize('NFC')
    .replaceAll(/[\p{C}"<>:|?*%;]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '');
  const ending = ENDINGS[type].find((each) => plain.toLowerCase().endsWith(each)) ?? '';
  const stem = [...plain.slice(0, plain.length - ending.length)];
  const kept = ending === '' ? ENDINGS[type][0]! : plain.slice(-ending.length);
  const short = stem
    .slice(0, LONGEST - kept.length)
    .join('')
    .trimEnd();
  return `${short === '' ? 'paper' : short}${kept}`;
}
