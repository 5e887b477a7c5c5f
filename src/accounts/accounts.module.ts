import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountRepository } from './account.repository.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { AuthGuard } from './auth.guard.js';
import { Guesses } from './guesses.service.js';
import { LoginFailureRepository } from './login-failure.repository.js';
import { LoginService } from './login.service.js';
import { OriginCheck } from './origin-check.js';
import { Passwords } from './passwords.js';
import { SessionCookie } from './session-cookie.js';
import { SessionController } from './session.controller.js';
import { SessionRepository } from './session.repository.js';
import { SessionsService } from './sessions.service.js';
import { SetupController } from './setup.controller.js';
import { SetupService } from './setup.service.js';

/** Who may do what: accounts, sessions, set-up, and the guard of every route. */
@Module({
  controllers: [SetupController, SessionController, AccountsController],
  providers: [
    AccountRepository,
    AccountsService,
    Guesses,
    LoginFailureRepository,
    LoginService,
    OriginCheck,
    Passwords,
    SessionCookie,
    SessionRepository,
    SessionsService,
    SetupService,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [AccountsService, SetupService, LoginService, SessionCookie, SessionsService, Guesses],
})
export class AccountsModule {}
