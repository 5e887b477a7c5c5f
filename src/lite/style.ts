import { hash } from 'node:crypto';
import { ACK_STYLE } from '../notices/ack-style.js';

/** The style of the pages behind a mail's link, and what these have more. */
export const LITE_STYLE = `${ACK_STYLE}
nav a,.logout{display:inline-block;min-height:2.75rem;padding:.5rem 1rem .5rem 0}
select{display:block;width:100%;min-height:3rem;margin-top:.25rem;padding:.5rem;border:2px solid #595959;border-radius:.5rem;background:#fff;color:#000;font:inherit}
input[type=password]{display:block;width:100%;min-height:3rem;margin-top:.25rem;padding:.5rem .75rem;border:2px solid #595959;border-radius:.5rem;font:inherit}
[aria-invalid]{border-color:#c00!important;border-width:4px!important}
.wrong{display:block;color:#b00;font-weight:700}
dl>div{grid-template-columns:6.5em 1fr}
ul.cards{margin:0;padding:0;list-style:none}
ul.cards>li{margin:.75rem 0;padding:.75rem 1rem;border:1px solid #767676;border-radius:.5rem}
ul.cards p{margin:.125rem 0}
.chip{display:inline-block;padding:0 .5rem;border:2px solid #000;border-radius:.25rem;font-weight:700}
.lines{white-space:pre-line}
button.plain{display:inline;width:auto;min-width:0;min-height:2.75rem;margin:0;padding:.5rem 0;border:0;background:none;color:#0017c1;font-size:1rem;text-decoration:underline}
@media print{nav,.logout{display:none}}
`;

/** LITE_STYLE as a source of style-src in a Content-Security-Policy. */
export const LITE_STYLE_SOURCE = `'sha256-${hash('sha256', LITE_STYLE, 'base64')}'`;
