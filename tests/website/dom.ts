/** A rendered page as a document, and what a reader finds in it. Files that use it run in the environment `jsdom`. */

/** Parses a page. */
export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Every `<meta name>` of a page. */
export function metaTags(page: Document): Record<string, string> {
  return Object.fromEntries([...page.querySelectorAll('meta[name]')]
    .filter((tag) => tag.getAttribute('media') === null)
    .map((tag) => [tag.getAttribute('name') ?? '', tag.getAttribute('content') ?? '']));
}

/** Text with runs of white space as one space. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Headings in reading order, each as `level text`. */
export function headings(page: Document): string[] {
  return [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => `${heading.tagName[1]} ${textOf(heading)}`);
}

/** Terms and descriptions of a definition list. */
export function terms(list: Element | null): Record<string, string> {
  return Object.fromEntries([...(list?.querySelectorAll('dt') ?? [])].map((term) => [textOf(term), textOf(term.nextElementSibling)]));
}

/** Rows of a table as texts, head included. */
export function rowsOf(table: Element | null | undefined): string[][] {
  return [...(table?.querySelectorAll('tr') ?? [])].map((row) => [...row.children].map(textOf));
}
