/** Forms of the public pages: one column, large targets, errors beside their field in words and with a bar. */
export const FORM_CSS = `
.button,.form button{display:inline-block;border:0;border-radius:4px;background:var(--blue);color:var(--paper);font:600 1.0625rem/1.5 var(--sans);padding:11px 28px;text-decoration:none;cursor:pointer}
.button:hover,.form button:hover{text-decoration:underline}
.object{margin-top:20px}
.form{margin-top:24px}
.plain .form p,.plain .form .field{margin-top:0}
.form .field{margin-block:24px}
.form label{display:block;font-weight:600}
.form .hint{color:var(--soft);font-size:.9375rem;line-height:1.6}
.form .error{color:var(--vermilion);font-weight:600;font-size:.9375rem;line-height:1.6}
.form .wrong{border-left:4px solid var(--rule);padding-left:14px}
.form input,.form select,.form textarea{display:block;width:100%;margin-top:6px;border:1px solid var(--soft);border-radius:4px;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 var(--sans);padding:9px 12px;min-height:46px}
.form textarea{resize:vertical}
.finder{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr) minmax(0,1fr) auto;gap:4px 20px;align-items:start}
.document .finder{margin-top:40px}
.finder .field{margin-block:0}
.finder>p:not(.found){margin-top:36px}
.finder .found{grid-column:1/-1;min-height:1.7em;color:var(--soft);font-size:.9375rem;line-height:1.7}
@media screen and (max-width:900px){.finder{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.finder .field:first-child{grid-column:1/-1}.finder>p:not(.found){margin-top:8px}}
[hidden]{display:none!important}
.alert{margin-block:20px;border-left:4px solid var(--rule);background:var(--tint);padding:14px 20px}
.plain .receipt{font:600 1.375rem/1.6 var(--sans);letter-spacing:.04em;background:var(--tint);border-left:4px solid var(--rule);padding:12px 20px}
.facts div{display:flex;gap:16px}
.facts dt{flex:none;width:5em;color:var(--soft)}
.plain .alert p,.plain .facts{margin-top:4px}
.stages{margin-top:8px;border-top:1px solid var(--line)}
.stages li{padding:9px 4px;border-bottom:1px solid var(--line);color:var(--soft)}
.stages .reached{color:var(--ink)}
.stages [aria-current]{font-weight:600}
.document .changes{margin-top:28px;background:var(--tint);border-left:4px solid var(--amber);padding:16px 24px}
.document .changes h2{font:600 1.0625rem/1.6 var(--sans);margin-bottom:4px}
@media print{.object,.form{display:none}}
`;
