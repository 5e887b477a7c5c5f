import { Catch, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AuthenticatedRequest } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { html } from '../shared/html.js';
import type { Problem } from '../shared/problem.js';
import { ProblemFilter } from '../shared/problem.filter.js';
import { typedIn } from './fields.js';
import { Frames } from './frames.service.js';
import { loginPage } from './login-page.js';
import type { Content, Frame } from './page.js';

/** Errors of 軽量表示 as pages, for whoever asks for a page; a session that has run out asks for the log-in. */
@Catch()
@Injectable()
export class LiteFilter extends ProblemFilter {
  constructor(
    bodies: Bodies,
    private readonly frames: Frames,
  ) {
    super(bodies);
  }

  protected override send(
    reply: FastifyReply,
    problem: Problem,
    request: AuthenticatedRequest,
  ): void {
    if (!request.headers.accept?.includes('text/html')) {
      super.send(reply, problem, request);
      return;
    }
    const frame = this.frames.of({ request, reply, caller: request.caller ?? null });
    const content =
      problem.type === '/problems/log-in-needed'
        ? loginPage(frame, { to: pathOf(request), typed: typedIn(request.body), problem: null })
        : said(frame, problem);
    void this.frames.send({ reply }, frame, { ...content, status: problem.status });
  }
}

function said({ words }: Frame, { title, detail }: Problem): Content {
  return {
    title: words.problem,
    body: html`<div class="error" role="alert">
        <p>${title}</p>
        <p>${detail}</p>
      </div>
      <p><a class="jump" href="/lite">${words.board}</a></p>`,
  };
}

function pathOf({ url }: AuthenticatedRequest): string {
  return url.split('?')[0] ?? '/lite';
}
