/** Whether a Welsh speaker has reviewed the words in Welsh. Pages that show them say so while it is not the case. */
export const WELSH_REVIEWED = false;

/** What to say beside words in Welsh that have not been reviewed, in both languages. */
export const NOT_REVIEWED = {
  en: 'These words in Welsh have not been reviewed by a Welsh speaker yet. The English words are the ones to go by.',
  cy: 'Nid yw’r geiriau Cymraeg hyn wedi cael eu hadolygu gan siaradwr Cymraeg eto. Dilynwch y geiriau Saesneg.',
} as const;
