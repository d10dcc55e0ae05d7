/** The site's icon: a vermilion square with a plain cog, drawn without letters so that no font is needed. */
import { createHash } from 'node:crypto';

export const ICON_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#c5161d"/>'
  + '<path fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" d="M16 5v4M16 23v4M5 16h4M23 16h4M8.2 8.2l2.9 2.9M20.9 20.9l2.9 2.9M8.2 23.8l2.9-2.9M20.9 11.1l2.9-2.9"/>'
  + '<circle cx="16" cy="16" r="5.2" fill="none" stroke="#fff" stroke-width="2.4"/></svg>';

/** Path of the icon; it changes with the content. */
export const ICON_PATH = `/assets/icon.${createHash('sha256').update(ICON_SVG).digest('hex').slice(0, 12)}.svg`;
