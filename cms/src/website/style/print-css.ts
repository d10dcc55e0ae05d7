/** On paper: A4, black on white, no navigation, rows kept whole, heads repeated. */
import { FANGSONG, LIGHT, customProperties } from './tokens';

export const PRINT_CSS = `
@media print{
@page{size:A4;margin:25mm 20mm 22mm}
:root{${customProperties({ ...LIGHT, ink: '#000', soft: '#333', tint: '#fff', line: '#888', blue: '#000', vermilion: '#b3211a' })}}
body{display:block;font:400 12pt/1.75 ${FANGSONG};min-height:0}
.wrap{max-width:none;padding:0}
.measure{max-width:none}
.skip,.trail,.toc,.advice,.kinds,.pages,.all{display:none}
.masthead{padding-top:2mm}
.masthead .wrap{justify-content:center;padding-bottom:6mm}
.masthead .column{display:none}
.brand{font-size:24pt}
.masthead::after,.glance,.running-notice{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.document>header{padding-top:10mm;text-align:center}
.document h1{font-size:22pt;text-align:center;margin-inline:auto}
.document .number{font-size:14pt}
.document section,.lead,.list{margin-top:8mm}
.document h2,.list h2{font-size:15pt;break-after:avoid-page}
.document h2 .count{font-size:12pt}
.head{grid-template-columns:repeat(2,minmax(0,1fr));font-size:11pt}
.lead p{text-indent:2em}
.glance{grid-template-columns:repeat(3,minmax(0,1fr));padding:3mm 0}
.glance dd{font-size:12pt}
.split{display:block}
.people{font-size:10pt;line-height:1.4}
.people thead{display:table-header-group}
.people thead th{font-size:10pt}
.people tr{break-inside:avoid}
.people .group{break-after:avoid}
.people caption{padding-bottom:2mm;break-after:avoid}
.people th,.people td{padding:1.2mm 1.5mm}
.people .order{width:2.5em}
.contact,.signature{break-inside:avoid}
a{color:inherit;text-decoration:none}
.footer{background:none;font-size:9pt;padding-block:4mm 0;margin-top:8mm}
main{padding-bottom:0}
}
`;
