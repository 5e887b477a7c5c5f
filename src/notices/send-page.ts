import type { FastifyReply } from 'fastify';
import type { AckPage } from './ack-page.js';
import { ACK_STYLE_SOURCE } from './ack-style.js';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  // With no-referrer a browser on plain HTTP sends a form with `Origin: null`, and the answer would be refused.
  'referrer-policy': 'same-origin',
};

const policy = (style: string): string =>
  `default-src 'none'; style-src 'self' ${style}; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/**
 * A page without scripts: kept by no cache, framed by nobody, naming its address to no other site. `style`: the
 * source of its own style, where it is not that of the pages behind a mail's link.
 */
export async function sendPage(
  reply: FastifyReply,
  { status, html }: AckPage,
  style = ACK_STYLE_SOURCE,
): Promise<void> {
  await reply
    .status(status)
    .headers({ ...HEADERS, 'content-security-policy': policy(style) })
    .send(html);
}
