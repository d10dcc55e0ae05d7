/** A published document: title, head, lead, the period at a glance, sections, signature. */
export const DOCUMENT_CSS = `
.document>header{padding-top:48px;text-align:center}
.document h1{word-break:keep-all;font:700 clamp(1.5rem,1.15rem + 1.7vw,2.25rem)/1.45 var(--serif);letter-spacing:.02em;text-wrap:balance;max-width:26em;margin-inline:auto}
.document .number{margin-top:16px;color:var(--soft);font-size:1rem}
.head{margin-top:32px;border-block:1px solid var(--line);padding-block:14px;display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:2px 32px;text-align:left;font-size:.9375rem;line-height:1.9}
.head div{display:flex;gap:12px;min-width:0}
.head .wide{grid-column:1/-1}
.head dt{flex:none;color:var(--soft);min-width:4.5em}
.head dd{min-width:0;font-variant-numeric:tabular-nums}
.lead{margin-top:40px}
.lead p+p{margin-top:.75em}
.glance{margin-top:32px;display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));background:var(--tint);border-left:4px solid var(--rule);padding:20px 8px}
.glance div{padding:4px 20px}
.glance div+div{border-left:1px solid var(--line)}
.glance dt{font-size:.875rem;color:var(--soft);line-height:1.7}
.glance dd{font-weight:600;font-size:1.1875rem;line-height:1.6;font-variant-numeric:tabular-nums}
.glance dd small{display:block;font-weight:400;font-size:.9375rem;color:var(--soft)}
.document section{margin-top:56px}
.document h2{font:700 1.375rem/1.5 var(--serif);margin-bottom:16px;scroll-margin-top:24px}
.document h2 .count{font:400 1rem/1.5 var(--sans);color:var(--soft);margin-left:10px;font-variant-numeric:tabular-nums;white-space:nowrap}
.document h3{font:600 1.0625rem/1.765 var(--sans);margin:24px 0 4px}
.note{color:var(--soft);font-size:.9375rem;line-height:1.7;margin-bottom:12px}
.steps{counter-reset:step;margin-top:4px}
.steps li{counter-increment:step;padding-left:2em;position:relative}
.steps li+li{margin-top:.6em}
.steps li::before{content:counter(step) ".";position:absolute;left:0;font-variant-numeric:tabular-nums;color:var(--soft)}
.contact{margin-top:24px;border-top:1px solid var(--line);font-size:1rem;max-width:38rem}
.contact div{display:flex;gap:16px;padding-block:8px;border-bottom:1px solid var(--line)}
.contact dt{flex:none;width:5em;color:var(--soft)}
.contact dd{min-width:0;font-variant-numeric:tabular-nums}
.signature{margin-top:56px;text-align:right;line-height:2}
.signature p{padding-right:1em}
.split{display:grid;grid-template-columns:minmax(0,13rem) minmax(0,1fr);gap:0 48px;align-items:start}
.split>div>section:first-child{margin-top:40px}
.toc{position:sticky;top:24px;margin-top:48px;font-size:.9375rem;line-height:1.7;max-height:calc(100vh - 48px);overflow:auto;scrollbar-width:thin}
.document .toc h2{font:600 .9375rem/1.7 var(--sans);margin:0 0 4px}
.document .toc ul+h2{margin-top:20px}
.toc li{display:flex;justify-content:space-between;gap:8px;border-top:1px solid var(--line);padding-block:4px}
.toc a{text-decoration:none}
.toc a:hover{text-decoration:underline}
.toc span{color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
/* A long list is laid out where it is looked at: a phone paints the top of a thousand names at once. */
@media screen{.document section[data-award]{content-visibility:auto;contain-intrinsic-size:auto 3000px}}
.prose{margin-top:40px}
.prose p,.prose li{white-space:pre-line}
.prose p+p,.prose ol+p,.prose p+ol{margin-top:.75em}
.document .prose h2{margin:1.6em 0 .4em;font-size:1.1875rem}
.prose ol{padding-left:2em;list-style:decimal}
.document .prose .scroll{margin:24px 0;overflow-x:auto}
table.plain{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.6}
table.plain caption{text-align:left;font-weight:600;padding-bottom:8px}
table.plain th,table.plain td{border:1px solid var(--line);padding:6px 10px;text-align:left;vertical-align:top;font-variant-numeric:tabular-nums}
table.plain th{background:var(--tint);font-weight:600;white-space:nowrap}
.validity{margin-top:24px;color:var(--soft)}
.files ol{padding-left:2em;list-style:decimal}
.files a{overflow-wrap:anywhere}
@media screen and (max-width:900px){
.head{grid-template-columns:repeat(2,minmax(0,1fr))}
.split{display:block}
.toc{position:static;max-height:none;margin-top:0;border-bottom:1px solid var(--line);padding-block:16px}
.toc ul{display:flex;flex-wrap:wrap;gap:0 20px}
.toc li{border:0;padding-block:4px;gap:4px}
}
@media screen and (max-width:640px){
.document>header{padding-top:28px}
.document>header,.document h1{word-break:keep-all;text-align:left;margin-inline:0}
.document .number{margin-top:8px}
.head{grid-template-columns:minmax(0,1fr);margin-top:24px}
.lead{margin-top:28px}
.glance{padding:12px 0}
.glance div{padding:8px 16px}
.glance div+div{border-left:0;border-top:1px solid var(--line)}
.document section{margin-top:40px}
.document h2{font-size:1.25rem}
.contact div{gap:12px}
.signature{margin-top:40px}
}
`;
