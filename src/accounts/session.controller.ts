import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../shared/language.js';
import { LoginDto, PasswordChangeDto } from './account.dto.js';
import { AllowAll, CallerOf, Open, type Caller } from './caller.js';
import { LoginService, type Visitor } from './login.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SessionView } from './session.view.js';

/** Log in, log out, who am I. */
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly login: LoginService,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(200)
  @Open('Logging in is how one gets a session.')
  async logIn(
    @Body() input: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, account } = await this.login.logIn(input, this.visitor(request));
    this.cookie.give(request, reply, token);
    return this.sessions.view(account, languageOf(request.headers['accept-language']));
  }

  @Get()
  @AllowAll()
  read(@CallerOf() caller: Caller): Promise<SessionView> {
    return this.sessions.read(caller);
  }

  @Delete()
  @HttpCode(204)
  @Open('Whoever wants to leave may, with a session that has run out, too.')
  async logOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.login.logOut(this.cookie.read(request));
    this.cookie.take(request, reply);
  }

  @Post('password')
  @HttpCode(204)
  @AllowAll()
  async changePassword(
    @CallerOf() caller: Caller,
    @Body() input: PasswordChangeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { token } = await this.login.changePassword(caller, input, this.visitor(request));
    this.cookie.give(request, reply, token);
  }

  /** The address is the socket's, or what a trusted proxy says (Fastify's request.ip). */
  private visitor(request: FastifyRequest): Visitor {
    return { address: request.ip, token: this.cookie.read(request) };
  }
}
