import { Controller, Get, Header, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { DocumentDto } from './document.dto.js';
import { DocumentsService } from './documents.service.js';
import { CONTENT_TYPES } from './write.js';

/** The page is shown inside the console, brings its own style, and runs nothing; the console lends it a font. */
const SHOWN_IN_CONSOLE = {
  'content-security-policy':
    "default-src 'none';style-src 'unsafe-inline';font-src 'self';frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
};

/** 計画書: the plan in force, to keep and to print. */
@Controller('api/v1/plan/document')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  /** As PDF, Word or HTML. The restricted edition has private numbers: only for desk, officer and administrator. */
  @Get()
  @AllowAll()
  @Header('content-type', CONTENT_TYPES.pdf)
  async print(
    @CallerOf() caller: Caller,
    @Query() asked: DocumentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { format } = asked;
    const { bytes, name } = await this.documents.print(caller, asked);
    const shown = format === 'html';
    void reply.headers({
      'content-type': CONTENT_TYPES[format],
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="plan.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      ...(shown ? SHOWN_IN_CONSOLE : {}),
    });
    return new StreamableFile(bytes);
  }
}
