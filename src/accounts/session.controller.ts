import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginDto, PasswordChangeDto } from './account.dto.js';
import { AllowAll, CallerOf, Open, type Caller } from './caller.js';
import { clearCookie, setCookie, tokenIn } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SessionView } from './session.view.js';

/** Log in, log out, who am I. */
@Controller('api/v1/session')
export class SessionController {
  constructor(private readonly sessions: SessionsService) {}

  @Post()
  @HttpCode(204)
  @Open('Logging in is how one gets a session.')
  async logIn(
    @Body() input: LoginDto,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.sessions.logIn(input, address);
    setCookie(request, reply, token);
  }

  @Get()
  @AllowAll()
  read(@CallerOf() caller: Caller): Promise<SessionView> {
    return this.sessions.read(caller);
  }

  @Delete()
  @HttpCode(204)
  @AllowAll()
  async logOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.logOut(tokenIn(request) ?? '');
    clearCookie(request, reply);
  }

  @Post('password')
  @HttpCode(204)
  @AllowAll()
  changePassword(
    @CallerOf() caller: Caller,
    @Body() input: PasswordChangeDto,
    @Ip() address: string,
  ): Promise<void> {
    return this.sessions.changePassword(caller, input, address);
  }
}
