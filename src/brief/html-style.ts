/** The style of the HTML brief: one column of text with its contents beside it, dark where the reader asks, A4 on paper. */
export const briefStyle = `
:root{color-scheme:light dark;--ink:#1b1b1a;--soft:#55534f;--paper:#fdfcfa;--panel:#f3f1ec;--rule:#d5d1c8;--link:#174a7c;--mark:#fcefc2;--aim:#f7c948;--lock:#9b2c1f}
@media (prefers-color-scheme:dark){:root{--ink:#eceae5;--soft:#b5b1a8;--paper:#191a1b;--panel:#232527;--rule:#45474a;--link:#9cc7f0;--mark:#4d431c;--aim:#7d661a;--lock:#f2a092}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"DejaVu Serif",serif}
h1,h2,h3,nav,table,figcaption,.meta,.skip,svg text,sup,.tag,.number,.more{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.page{display:grid;grid-template-columns:minmax(0,1fr);max-width:80rem;margin:0 auto;padding:0 1.25rem 4rem}
header{padding:2.2rem 0 .6rem;border-bottom:2px solid var(--ink);margin-bottom:1rem}
h1{font-size:1.7rem;line-height:1.2;margin:0}
header p{margin:.35rem 0 0}
.meta{color:var(--soft);font-size:.85rem}
h2{font-size:1.06rem;line-height:1.3;margin:2rem 0 .5rem;padding-top:.45rem;border-top:1px solid var(--rule)}
h3{font-size:1rem;margin:1.4rem 0 .3rem}
#answer h2{border:0;margin-top:.4rem}
#answer li:first-child{font-size:1.28rem;line-height:1.38;list-style:none;margin-left:-1.1rem;margin-bottom:.7rem}
ul,ol{margin:0;padding-left:1.1rem}
main li{margin:.34rem 0}
li.silence{list-style-type:"○ "}
li.method{list-style-type:"– ";color:var(--soft)}
.tag{font-size:.74rem;color:var(--soft);white-space:nowrap}
sup{font-size:.68em;line-height:0;vertical-align:.42em}
sup a{text-decoration:none;padding:0 .12em}
sup a:hover{text-decoration:underline}
.more{font-size:.85rem;margin:.3rem 0 0}
nav{font-size:.86rem;margin:.2rem 0 1rem}
nav ol{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.15rem .9rem}
nav a{text-decoration:none}nav a:hover{text-decoration:underline}
.scroll{overflow-x:auto;margin:.8rem 0 1rem}
table{border-collapse:collapse;font-size:.84rem;line-height:1.35;min-width:100%}
th,td{border:1px solid var(--rule);padding:.36rem .42rem;text-align:left;vertical-align:top}
thead th{background:var(--panel)}
tbody th{background:var(--panel);min-width:8rem;max-width:13rem;font-weight:600}
tbody th small{display:block;font-weight:400;color:var(--soft);line-height:1.3;margin-top:.15rem}
td{min-width:5.7rem}
td p{margin:0 0 .25rem}
.sign{display:inline-block;width:1.15em;font-weight:700;text-align:center}
.word{font-weight:600}
td.silent{color:var(--soft);font-style:italic}
td .rejects,td .requires{color:var(--lock)}
figure{margin:.6rem 0;padding:.6rem;background:var(--panel);border:1px solid var(--rule)}
figcaption pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8rem}
svg{display:block;width:100%;max-width:42rem;height:auto;margin:0 auto}
svg text{font-size:14px;text-anchor:middle;fill:currentColor}
.actor rect{fill:var(--paper);stroke:currentColor;stroke-width:1.4}
.arrow{color:var(--soft)}.arrow path{fill:none;stroke:currentColor;stroke-width:1.5;stroke-dasharray:5 4}
.arrow marker path,.locked path{stroke-dasharray:none}
.locked{color:var(--lock)}.locked path{stroke-width:3}
.arrow circle{fill:var(--paper);stroke:currentColor;stroke-width:1.4}
.arrow text{font-size:12px;font-weight:700;fill:var(--ink)}
figcaption{font-size:.86rem}
figcaption ol{padding-left:1.6rem}
blockquote{margin:.1rem 0;padding:0}
#footnotes li{margin:.55rem 0;font-size:.92rem;scroll-margin-top:1rem}
#footnotes ol{padding-left:2.4rem}
#footnotes li:target,mark:target{background:var(--aim)}
.back{font-size:.82rem}
mark{background:var(--mark);color:inherit;scroll-margin:35vh 0}
mark:target,mark:target mark{background:var(--aim);outline:2px solid var(--ink);outline-offset:1px}
mark mark{text-decoration:underline dotted;text-underline-offset:.2em}
article{max-width:44rem;margin-bottom:2.5rem}
article p[dir]{position:relative;margin:.7rem 0;padding-inline-start:2.2rem;white-space:pre-line}
.number{position:absolute;inset-inline-start:0;font-size:.72rem;color:var(--soft);top:.25rem}
.report-title{font-weight:600;margin:.2rem 0}
@media (min-width:68rem){.page{grid-template-columns:13.5rem minmax(0,1fr);column-gap:2.6rem}header,footer{grid-column:1/-1}nav{position:sticky;top:1rem;align-self:start;max-height:94vh;overflow:auto}nav ol{display:block}nav li{margin:.32rem 0}main>section>ul,main>section>p,#details ul,#footnotes ol,figure{max-width:50rem}}
@media screen and (max-width:40rem){.drawn svg{min-width:36rem}body{font-size:1rem}.page{padding:0 .9rem 3rem}h1{font-size:1.35rem}#answer li:first-child{font-size:1.12rem}tbody th{position:sticky;left:0;min-width:7rem;max-width:8rem}tbody th small{display:none}figure{padding:.3rem}svg text{font-size:19px}.arrow text{font-size:15px}}
@media print{.drawn figcaption{display:none}@page{size:A4;margin:15mm 16mm}html{font-size:9.6pt}:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--panel:#fff;--rule:#888;--link:#000;--mark:#fff;--aim:#fff;--lock:#000}body{font-size:1rem;line-height:1.36}.page{display:block;max-width:none;padding:0}nav,.skip,#reports,.back{display:none}header{padding-top:0}h1{font-size:15pt}h2{font-size:10.5pt;margin:3.5mm 0 1mm;break-after:avoid}h3{font-size:9.6pt;break-after:avoid}main .meta:has(+.scroll){break-after:avoid}thead{break-after:avoid}main li{orphans:3;widows:3}.more a::after{content:" (see Details)"}main li{margin:.6mm 0;break-inside:avoid}#answer li:first-child{font-size:11.5pt}a{text-decoration:none}figure{break-inside:avoid;padding:2mm}svg{max-width:112mm}.drawn{margin:2mm 0}.drawn svg{width:118mm;max-height:128mm}.more{break-before:avoid}table{font-size:7.8pt}tr{break-inside:avoid}.scroll{overflow:visible}td,tbody th{min-width:0}tbody th small{display:none}#footnotes{break-before:page}#footnotes li{font-size:8.4pt;margin:.8mm 0}#footnotes ol{columns:2;column-gap:7mm}.tag{color:#000}}
`
