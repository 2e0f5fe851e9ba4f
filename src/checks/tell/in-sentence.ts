/** A title as it reads inside a sentence: `Low income, aged 8 to 10` becomes `low income, aged 8 to 10`. */
export const inSentence = (title: string): string =>
  /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);

/** A phrase as it begins a line. */
export const asHeading = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
