import { hash } from 'node:crypto';

/**
 * The only style of the acknowledgement page: black on white, targets of at least 44 px, usable at 320 px, and
 * readable on paper. The page is whole without the letters that it loads from this server after it.
 */
export const ACK_STYLE = `
*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#000;font-family:"Noto Sans JP","BIZ UDPGothic","Yu Gothic UI","Hiragino Sans",Meiryo,"Noto Sans JP Variable",sans-serif;line-height:1.7;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:1rem}
h1{margin:.25rem 0 .5rem;font-size:1.375rem;line-height:1.4}
h2{margin:1.5rem 0 .5rem;font-size:1.125rem;line-height:1.5}
p{margin:.5rem 0}
.mark{margin:0;padding:.5rem 1rem;background:#000;color:#fff;font-weight:700;text-align:center}
.lead{font-size:1.125rem;font-weight:700}
.number{margin:0;font-size:1rem}
dl{margin:0;border-top:1px solid #767676}
dl>div{display:grid;grid-template-columns:3.5em 1fr;gap:0 .75rem;padding:.375rem 0;border-bottom:1px solid #767676}
dt{font-weight:700}
dd{margin:0}
dd p{margin:0}
dd .sub{font-weight:700}
fieldset{margin:1rem 0;padding:0;border:0}
legend{padding:0;font-weight:700}
.choice{display:flex;align-items:center;gap:.75rem;min-height:3.5rem;margin:.5rem 0;padding:.25rem 1rem;border:2px solid #595959;border-radius:.5rem;cursor:pointer}
.choice input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:#0017c1}
.choice:has(:checked){border-color:#0017c1;outline:2px solid #0017c1}
label.field{display:block;margin-top:1rem;font-weight:700}
details.field{margin-top:1rem}summary{min-height:2.75rem;padding:.5rem 0;font-weight:700;cursor:pointer}
.hint{display:block;font-weight:400}
input[type=text],textarea,select{display:block;width:100%;min-height:3rem;margin-top:.25rem;padding:.5rem .75rem;border:2px solid #595959;border-radius:.5rem;background:#fff;color:#000;font:inherit}
input.code{width:9em;font-size:1.25rem;letter-spacing:.25em}
button{display:block;width:100%;min-height:3.5rem;margin:1.5rem 0 .5rem;padding:.5rem 1rem;border:2px solid #0017c1;border-radius:.5rem;background:#0017c1;color:#fff;font:inherit;font-size:1.125rem;font-weight:700;cursor:pointer}
.call{margin:1rem 0;padding:.75rem 1rem;border:2px solid #000;border-radius:.5rem}
.call p{margin:0}
.tel,.jump{display:inline-block;min-height:2.75rem;padding:.5rem 0;font-weight:700}
.tel{font-size:1.25rem}
.error{margin:1rem 0;padding:.75rem 1rem;border:4px solid #c00;border-radius:.5rem}
.error p{margin:0;font-weight:700}
.done{margin:1rem 0;padding:.75rem 1rem;border:4px solid #000;border-radius:.5rem}
a{color:#0017c1;text-underline-offset:.2em}
:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d}
.choice:focus-within{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d}
.choice input:focus-visible{outline:0;box-shadow:none}
.how{margin:.25rem 0;padding-left:1.25rem}
footer{margin-top:2rem;padding-top:.5rem;border-top:1px solid #767676;font-size:.9375rem}
@media (min-width:40rem){main{padding:1.5rem}button{width:auto;min-width:16rem}}
@media print{body{font-size:11pt}main{max-width:none;padding:0}.mark{border:2px solid #000;background:#fff;color:#000}button,.jump{display:none}.choice{min-height:0}textarea{min-height:4rem}a{color:#000}dl>div,.choice,.call,.done{break-inside:avoid}@page{size:A4;margin:20mm}}
`;

/** ACK_STYLE as a source of style-src in a Content-Security-Policy. */
export const ACK_STYLE_SOURCE = `'sha256-${hash('sha256', ACK_STYLE, 'base64')}'`;
