import { Body, Controller, Get, Ip, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../accounts/caller.js';
import { AckFont } from './ack-font.js';
import { AckPages, type AckForm } from './ack-pages.js';
import { sendPage } from './send-page.js';

/** The page behind a mail's link: server-rendered, without JavaScript; reading it changes nothing. */
@Controller('ack')
export class AckController {
  constructor(
    private readonly pages: AckPages,
    private readonly font: AckFont,
  ) {}

  @Get()
  @Open('An empty form; it shows nothing of any notice.')
  async form(@Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, this.pages.showCodePage());
  }

  @Post()
  @Open('The two numbers of the mail are the key; they act on one notice and log nobody in.')
  async answerByCode(
    @Body() form: unknown,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, await this.pages.answerByCode(fieldsOf(form), address));
  }

  @Get('font.css')
  @Open('Letters, the same for everybody.')
  async letters(@Res() reply: FastifyReply): Promise<void> {
    const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=86400' };
    await reply.headers(headers).send(this.font.rules());
  }

  @Get(':token')
  @Open('The token in the mail is the key; it shows what the mail said and changes nothing.')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, await this.pages.show(token));
  }

  @Post(':token')
  @Open('The token in the mail is the key; it acts on one notice and logs nobody in.')
  async answer(
    @Param('token') token: string,
    @Body() form: unknown,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, await this.pages.answer(token, fieldsOf(form), address));
  }
}

function fieldsOf(form: unknown): AckForm {
  return (typeof form === 'object' && form !== null ? form : {}) as AckForm;
}
