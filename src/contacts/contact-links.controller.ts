import { Body, Controller, Get, Ip, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../accounts/caller.js';
import { sendPage } from '../notices/send-page.js';
import { ContactLinks } from './contact-links.service.js';

/** Where whoever was asked about their contacts answers. */
@Controller('ack/contact')
export class ContactLinksController {
  constructor(private readonly links: ContactLinks) {}

  @Get(':token')
  @Open('The token in the mail is the key; it shows how its reader is reached and changes nothing.')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, await this.links.show(token));
  }

  @Post(':token')
  @Open(
    'The token in the mail is the key; it says of one contact whether it is right and logs nobody in.',
  )
  async answer(
    @Param('token') token: string,
    @Body() form: unknown,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, await this.links.answer(token, form, address));
  }
}
