/**
 * Tables of people. On a narrow screen each row becomes a card whose values carry their column's name;
 * the explicit roles in the markup keep it a table for a screen reader.
 */
export const TABLE_CSS = `
.people{width:100%;border-collapse:collapse;font-size:1rem;line-height:1.6;font-variant-numeric:tabular-nums}
.people caption{text-align:left;color:var(--soft);font-size:.9375rem;line-height:1.7;padding-bottom:10px}
.people th,.people td{text-align:left;vertical-align:top;padding:9px 12px;font-weight:400;min-width:0}
.people thead th{background:var(--tint);color:var(--soft);font-size:.9375rem;font-weight:600;white-space:nowrap;border-block:1px solid var(--line)}
.people tbody tr{border-bottom:1px solid var(--line)}
.people tbody th[scope=row]{font-weight:600;white-space:nowrap}
.people .order{color:var(--soft);width:3.25em;text-align:right;padding-inline:0 8px}
.people .nowrap{white-space:nowrap}
.people .group th{padding-top:24px;padding-bottom:6px;font-weight:600;scroll-margin-top:24px}
.people .group:target th{color:var(--vermilion)}
.people .group span{font-weight:400;color:var(--soft);margin-left:8px}
.people tbody:first-of-type .group th{padding-top:14px}
@media screen and (max-width:720px){
.people,.people tbody,.people tr,.people caption{display:block}
.people thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.people tbody tr:not(.group){display:grid;grid-template-columns:2.25em minmax(0,1fr) auto;gap:0 8px;padding-block:12px}
.people tbody tr:not(.group)>*{padding:0}
.people tbody th[scope=row]{grid-column:2;font-size:1.125rem;white-space:normal}
.people .order{grid-column:1;grid-row:1;width:auto;text-align:left;align-self:baseline}
.people td.beside{grid-column:3;grid-row:1;align-self:baseline;color:var(--soft)}
.people td[data-label]{grid-column:2/-1;display:flex;gap:10px;font-size:.9375rem;white-space:normal}
.people td[data-label]::before{content:attr(data-label);flex:none;width:4.5em;color:var(--soft)}
.people .group th{display:block;padding-inline:0}
.people tbody:first-of-type tr:first-child{border-top:1px solid var(--line)}
}
`;
