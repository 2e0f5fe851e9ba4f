/** Words that begin a line or stand in a cell by themselves, with a capital. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
