/**
 * Sent with every answer: a console that loads nothing from elsewhere and cannot be framed (ASVS 3.4). They are
 * always the same, so they are written out here; working them out for each answer was a sixth of a read.
 * Strict-Transport-Security is set by the proxy that terminates HTTPS: on plain HTTP it means nothing.
 */
export const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self';object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};
