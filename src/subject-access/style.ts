/** For a screen of any width and for paper. No font, picture or script is fetched. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;color:#0b0c0c;background:#fff;font:1.125rem/1.5 arial,sans-serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.75rem;line-height:1.2;margin:1rem 0}
h2{font-size:1.5rem;line-height:1.25;margin:2.5rem 0 .5rem;padding-top:.5rem;border-top:4px solid #1d70b8}
h3{font-size:1.125rem;margin:1.5rem 0 .25rem}
article{border-top:1px solid #b1b4b6;padding-bottom:.5rem}
p{margin:.5rem 0}
a{color:#1a65a6}
a:focus,summary:focus{outline:3px solid #fd0;outline-offset:2px}
ul,ol{margin:.5rem 0;padding-left:1.25rem}
dl{margin:.25rem 0}
dl div{display:flex;gap:1rem;padding:.25rem 0}
dt{flex:0 0 13rem;color:#484949}
dd{flex:1;margin:0;min-width:0}
table{border-collapse:collapse;width:100%;margin:.75rem 0}
caption{text-align:left;font-weight:bold}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid #cecece}
summary{cursor:pointer;color:#1a65a6}
details{margin:.5rem 0;font-size:1rem}
.ref{color:#484949;font-weight:normal;font-size:.875rem}
.words{white-space:pre-wrap}
.out{border-left:6px solid #b1b4b6;padding:.25rem 0 .25rem .75rem}
b{white-space:nowrap}
details b{white-space:normal}
nav{margin-top:1.5rem}
@media (max-width:40rem){dl div{display:block}dt{font-size:1rem}thead{position:absolute;left:-9999px}tr,td{display:block}td{border:0;padding:.15rem 0}tr{border-bottom:1px solid #cecece;padding:.3rem 0}}
@media print{body{font-size:10pt}main{max-width:none;padding:0}nav{display:none}article,tr{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
`;
