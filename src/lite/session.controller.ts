import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginDto } from '../accounts/account.dto.js';
import { Open } from '../accounts/caller.js';
import { LoginService } from '../accounts/login.service.js';
import { SessionCookie } from '../accounts/session-cookie.js';
import { validationPipe } from '../shared/validation.js';
import { typedIn, type Typed } from './fields.js';
import { FormKeys } from './form-key.js';
import { Frames, LANGUAGE } from './frames.service.js';
import { LiteFilter } from './lite.filter.js';
import { hasKept, loginPage, resendPage } from './login-page.js';
import { refusedBy } from './wrong.js';

const HOME = '/lite';
const LOGIN = '/lite/login';

/** Log in to 軽量表示 and out of it, with the session of the console; choose its language. */
@Controller('lite')
@UseFilters(LiteFilter)
export class LiteSession {
  private readonly pipe = validationPipe();

  constructor(
    private readonly frames: Frames,
    private readonly keys: FormKeys,
    private readonly login: LoginService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('login')
  @Open('An empty form.')
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = { request, reply, caller: null };
    const frame = this.frames.of(visit);
    const content = loginPage(frame, { to: HOME, typed: {}, problem: null });
    await this.frames.send(visit, frame, content);
  }

  @Post('login')
  @Open('Logging in is how one gets a session.')
  async logIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = typedIn(body);
    this.keys.check(request, typed.key ?? '');
    const to = inside(typed.to);
    const visit = { request, reply, caller: null };
    const language = this.frames.language(request);
    try {
      const { token } = await this.login.logIn(await this.loginOf(typed), {
        address: request.ip,
        token: this.cookie.read(request),
      });
      this.cookie.give(request, reply, token);
      if (!hasKept(typed)) return void (await reply.redirect(to, 303));
      const frame = this.frames.of(visit, token);
      await this.frames.send(visit, frame, resendPage(frame, to, typed));
    } catch (error) {
      const wrong = refusedBy(error, { language }, typed);
      if (!wrong) throw error;
      const frame = this.frames.of(visit);
      const { summary: problem, status } = wrong;
      await this.frames.send(visit, frame, { ...loginPage(frame, { to, typed, problem }), status });
    }
  }

  @Post('logout')
  @Open('Whoever wants to leave may, with a session that has run out, too.')
  async logOut(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.keys.check(request, typedIn(body).key ?? '');
    await this.login.logOut(this.cookie.read(request));
    this.cookie.take(request, reply);
    await reply.redirect(LOGIN, 303);
  }

  @Get('language/:language')
  @Open('A choice of this browser; nothing of the server changes.')
  async choose(
    @Param('language') language: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const chosen = language === 'en' ? 'en' : 'ja';
    void reply.setCookie(LANGUAGE, chosen, { path: '/lite', httpOnly: true, sameSite: 'lax' });
    const home = this.cookie.read(request) === null ? LOGIN : HOME;
    await reply.redirect(backTo(request.headers.referer, home), 303);
  }

  private loginOf({ loginId = '', password = '', body = '' }: Typed): Promise<LoginDto> {
    const order = { loginId, password, ...(body.trim() ? { body: body.trim() } : {}) };
    return this.pipe.transform(order, { type: 'body', metatype: LoginDto });
  }
}

/** Only a page of 軽量表示: never another site. */
function inside(to: string | undefined): string {
  return to && /^\/lite(\/[\w/.~%-]*)?$/u.test(to) ? to : HOME;
}

/** Where the link was pressed, as far as it is one of these pages. */
function backTo(referer: string | undefined, home: string): string {
  return referer && URL.canParse(referer) ? inside(new URL(referer).pathname) : home;
}
