/** The column's front page: the programme, what is running now, the list of publications. */
export const HOME_CSS = `
.programme{padding-top:56px}
.programme h1{word-break:keep-all;font:700 clamp(1.75rem,1.2rem + 2.4vw,2.75rem)/1.4 var(--serif);letter-spacing:.02em;text-wrap:balance;max-width:22em}
.programme p{margin-top:16px;color:var(--soft)}
.awards{margin-top:28px;display:flex;flex-wrap:wrap;gap:16px 0}
.awards div{padding-right:48px}
.awards div+div{border-left:1px solid var(--line);padding-left:48px}
.awards dt{font-weight:600;line-height:1.6}
.awards dd{color:var(--soft);line-height:1.4}
.awards b{font:400 2.25rem/1.3 var(--serif);color:var(--ink);margin-inline:8px;font-variant-numeric:lining-nums}
.running-notice{margin-top:40px;background:var(--tint);border-left:4px solid var(--rule);padding:20px 28px}
.running-notice a{font:600 1.25rem/1.6 var(--sans)}
.running-notice p{line-height:1.7}
.running-notice .until{color:var(--soft);font-size:1rem;margin-top:4px}
.list{margin-top:56px}
.list h2,.advice h2{font:700 1.375rem/1.5 var(--serif)}
.list .entries{margin-top:16px;border-top:1px solid var(--line)}
.entries>li{display:grid;grid-template-columns:8.5em minmax(0,1fr) 13em;gap:4px 24px;align-items:baseline;padding-block:16px;border-bottom:1px solid var(--line)}
.list time{color:var(--soft);font-size:.9375rem}
.list .title{font-size:1.125rem;line-height:1.6;text-decoration:none}
.list .title:hover{text-decoration:underline}
.list .more{display:block;color:var(--soft);font-size:.9375rem;line-height:1.7}
.list .state{justify-self:end}
.all{margin-top:20px}
.kinds{margin-top:24px;border-bottom:1px solid var(--line)}
.kinds ul{display:flex;flex-wrap:wrap;gap:0 28px}
.kinds a{display:block;padding-block:8px;text-decoration:none;border-bottom:3px solid transparent;font-variant-numeric:tabular-nums}
.kinds a:hover{border-color:var(--line)}
.kinds [aria-current]{color:var(--ink);font-weight:600;border-color:var(--rule)}
.plain .list{margin-top:8px}
.plain .list .entries{border-top:0}
.pages{margin-top:28px;display:flex;flex-wrap:wrap;gap:8px 28px;align-items:baseline;font-variant-numeric:tabular-nums}
.pages span{color:var(--soft)}
.empty{margin-top:16px;padding-block:32px;border-block:1px solid var(--line);color:var(--soft)}
.advice{margin-top:64px}
.advice p{margin-top:8px}
@media screen and (max-width:760px){
.programme{padding-top:28px}
.running-notice{padding:16px 20px;margin-top:28px}
.list{margin-top:40px}
.entries>li{grid-template-columns:minmax(0,1fr) auto}
.list .body{grid-column:1/-1;grid-row:2}
.list .state{grid-row:1;grid-column:2}
.advice{margin-top:40px}
.awards div{padding-right:24px}
.awards div+div{padding-left:24px}
}
`;
