/** Where a family finds its papers: the same address for everybody. */
export const MINE = '/my-application/papers';

/** Where officers find the papers of an application, by its random ID. */
export const papersAt = (id: string): string => `/applications/${id}/papers`;
