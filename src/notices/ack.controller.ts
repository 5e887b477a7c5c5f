import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../accounts/caller.js';
import { AckPages } from './ack-pages.js';

/** The page behind a mail's link: server-rendered, without JavaScript; reading it changes nothing. */
@Controller('ack')
export class AckController {
  constructor(private readonly pages: AckPages) {}

  @Get(':token')
  @Open('The token in the mail is the key; it acts on one notice and shows what the mail said.')
  show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.show(token, reply);
  }
}
