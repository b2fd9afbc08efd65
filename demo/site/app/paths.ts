/* Paths of the pages of the application. The server sends the same document for all of them. */

/** Pages that links open without loading the document again. */
export const linkedPage = /^\/(dashboard|sessions|tokens|organizations|organization(\/[a-z-]+)?)$/;

/** Pages without an organization. */
export const pageWithoutOrganization = /^\/(invitation|terms|organizations|sessions|tokens)?$/;

/** Whether the application has a page with this path. */
export const isPage = (path: string): boolean =>
  path === '/callback' || linkedPage.test(path) || pageWithoutOrganization.test(path);
