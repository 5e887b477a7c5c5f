import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { contentTypeOf } from './file-type.js';
import type { Download } from './files.service.js';

/**
 * What others have sent never becomes a page of ours: it is saved, not shown, its kind is not guessed, and where a
 * browser shows it all the same it may do nothing (RFC 6266, Fetch, CSP 3).
 */
export function sendFile(reply: FastifyReply, { about, bytes }: Download): StreamableFile {
  const { name, type } = about;
  void reply.headers({
    'content-type': contentTypeOf(type),
    'content-length': about.bytes,
    'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "sandbox;default-src 'none';frame-ancestors 'none'",
  });
  return new StreamableFile(bytes);
}
