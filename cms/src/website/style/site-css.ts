/** The one style sheet of the public pages. No client script, no web font, no remote address. */
import { createHash } from 'node:crypto';
import { LIGHT, DARK, SANS, SERIF, customProperties } from './tokens';
import { DOCUMENT_CSS } from './document-css';
import { TABLE_CSS } from './table-css';
import { FORM_CSS } from './form-css';
import { HOME_CSS } from './home-css';
import { PRINT_CSS } from './print-css';

const BASE_CSS = `
:root{color-scheme:light dark;${customProperties(LIGHT)};--sans:${SANS};--serif:${SERIF}}
@media (prefers-color-scheme:dark){:root{${customProperties(DARK)}}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:24px}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.765 var(--sans);word-break:normal;line-break:strict;overflow-wrap:anywhere;min-height:100vh;display:flex;flex-direction:column}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
p,li{text-wrap:pretty}
ul,ol{list-style:none}
a{color:var(--blue);text-underline-offset:.22em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--blue);outline-offset:3px;border-radius:2px}
time,.figures{font-variant-numeric:tabular-nums}
.unbroken{white-space:nowrap}
.wrap{width:100%;max-width:1152px;margin-inline:auto;padding-inline:24px}
.measure{max-width:38em}
.skip{position:absolute;left:24px;top:-100px;z-index:1;background:var(--paper);padding:8px 16px;border:2px solid var(--blue)}
.skip:focus{top:8px}
.demo{background:var(--tint);border-bottom:1px solid var(--line);color:var(--soft);font-size:.875rem;line-height:1.6}
.demo p{padding-block:8px}
.demo strong{color:var(--amber);font-weight:600}
.masthead{padding-top:32px}
.masthead .wrap{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:4px 32px;padding-bottom:20px}
.brand{font:700 clamp(1.375rem,1.05rem + 1.5vw,2rem)/1.4 var(--serif);letter-spacing:.06em;color:var(--vermilion);text-decoration:none}
.brand:hover{text-decoration:underline;text-decoration-thickness:1px}
.masthead .column{color:var(--soft);font-size:.9375rem;line-height:1.6}
.masthead::after{content:"";display:block;height:7px;border-top:4px solid var(--rule);border-bottom:1px solid var(--rule)}
.trail{padding-block:20px 0;font-size:.875rem;line-height:1.6;color:var(--soft)}
.trail ol{display:flex;flex-wrap:wrap;gap:0 8px}
.trail li+li::before{content:"›";margin-right:8px}
main{flex:1 0 auto;padding-bottom:72px}
main:focus{outline:none}
.footer{border-top:1px solid var(--line);background:var(--tint);color:var(--soft);font-size:.875rem;line-height:1.9;padding-block:24px 32px}
.footer ul{display:flex;flex-wrap:wrap;gap:0 32px}
.footer a{color:inherit}
.chip{display:inline-flex;align-items:center;gap:6px;font-size:.875rem;line-height:1.6;white-space:nowrap;color:var(--soft)}
.chip svg{width:14px;height:14px;flex:none}
.chip.running{color:var(--vermilion);font-weight:600}
.chip.coming{color:var(--amber)}
.chip.done{color:var(--green)}
.plain h1{font:700 clamp(1.5rem,1.2rem + 1.6vw,2.125rem)/1.4 var(--serif);margin-top:56px;text-wrap:balance}
.plain p{margin-top:16px}
@media screen and (max-width:640px){.wrap{padding-inline:16px}.masthead{padding-top:20px}.masthead .wrap{padding-bottom:14px}.plain h1{margin-top:32px}}
`;

/** The whole sheet, on as few lines as it is written. */
export const SITE_CSS = [BASE_CSS, DOCUMENT_CSS, TABLE_CSS, HOME_CSS, FORM_CSS, PRINT_CSS].join('').replace(/\n+/g, '\n').trim();

/** Path of the sheet; it changes with the content, so it may be kept for ever. */
export const SITE_CSS_PATH = `/assets/site.${createHash('sha256').update(SITE_CSS).digest('hex').slice(0, 12)}.css`;
