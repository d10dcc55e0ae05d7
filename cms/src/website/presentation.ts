/**
 * What a page is told besides its model: where it stands and whether it belongs to a demonstration.
 * Same model and same presentation give the same bytes; there is no clock here.
 */
export interface Presentation {
  /** Path of the page, e.g. `/notices/abc/` */
  path: string;
  /** True when people and numbers are invented; every page then says so. */
  demo: boolean;
}

/** Description of a page for its head: title, and the meta tags of an article when it is one. */
export interface PageDescription {
  title: string;
  description: string;
  keywords?: string[];
  article?: { title: string; publishedAt: string; author: string };
}
