/**
 * Known advisories that would concern us: `npm audit` needs a registry that answers it, a list does not. Each names what
 * a lock must not hold; add one when it is published, whether we are affected or not.
 */
export interface Advisory {
  id: string;
  name: string;
  /** Versions from `from` (0 when absent) up to but without `below` are affected; no `below` means all of them. */
  from?: string;
  below?: string;
}

export const ADVISORIES: Advisory[] = [
  { id: 'Strapi before 5.48.1', name: '@strapi/strapi', below: '5.48.1' },
  { id: 'GHSA-4r6h-8v6p-xvw6, GHSA-5pgg-2g8v-p4x9: not mended on npm', name: 'xlsx' },
  { id: 'open through its dependencies, no longer maintained', name: 'exceljs' },
  { id: 'GHSA-jr5f-v2jv-69x6', name: 'axios', below: '1.8.2' },
  { id: 'GHSA-4hjh-wcwx-xvwj', name: 'axios', below: '1.12.0' },
  { id: 'GHSA-fjxv-7rqg-78g4', name: 'form-data', from: '4.0.0', below: '4.0.4' },
  { id: 'GHSA-3xgq-45jj-v275', name: 'cross-spawn', from: '7.0.0', below: '7.0.5' },
  { id: 'GHSA-3h5v-q93c-6h6q', name: 'ws', from: '8.0.0', below: '8.17.1' },
  { id: 'GHSA-9wv6-86v2-598j', name: 'path-to-regexp', from: '4.0.0', below: '6.3.0' },
  { id: 'GHSA-grv7-fg5c-xmjg', name: 'braces', below: '3.0.3' },
  { id: 'GHSA-35jh-r3h4-6jhm', name: 'lodash', below: '4.17.21' },
  { id: 'GHSA-8cf7-32gw-wr33', name: 'jsonwebtoken', below: '9.0.0' },
  { id: 'GHSA-mm7p-fcc7-pg87', name: 'nodemailer', below: '7.0.7' },
  { id: 'GHSA-mh29-5h37-fv8m', name: 'js-yaml', from: '4.0.0', below: '4.1.1' },
  { id: 'GHSA-x7hr-w5r2-h6wg', name: 'prismjs', below: '1.30.0' },
  { id: 'GHSA-gcx4-mw62-g8wm', name: 'rollup', from: '4.0.0', below: '4.22.4' },
  { id: 'GHSA-wr3j-pwj9-hqq6', name: 'webpack-dev-middleware', from: '6.0.0', below: '6.1.2' },
  { id: 'published with malware, September 2025', name: 'debug', from: '4.4.2', below: '4.4.3' },
  { id: 'published with malware, September 2025', name: 'chalk', from: '5.6.1', below: '5.6.2' },
];

/** Whether an advisory speaks of this version; a pre-release counts as its release. */
export function isAffected(advisory: Advisory, name: string, version: string): boolean {
  if (name !== advisory.name) return false;
  return compare(version, advisory.from ?? '0') >= 0 && (advisory.below === undefined || compare(version, advisory.below) < 0);
}

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => (version.split('-')[0] ?? '').split('.').map(Number)) as [number[], number[]];
  for (let place = 0; place < 3; place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
