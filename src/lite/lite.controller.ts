import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import type { Receipt } from '../incidents/receipt.view.js';
import type { StepPath } from '../playbooks/steps.service.js';
import { typedIn, type Typed } from './fields.js';
import { Frames, type Visit } from './frames.service.js';
import type { Done } from './incident-page.js';
import { LiteFilter } from './lite.filter.js';
import { LiteForms } from './lite-forms.service.js';
import { LitePages, UNTOUCHED, type Entered, type RungPath } from './lite-pages.service.js';
import type { Content, Frame } from './page.js';
import { refusedBy } from './wrong.js';

/** A form: how it acts, what its page says then, and the page it is shown on when it was refused. */
interface Form {
  readonly done: Done;
  readonly act: (caller: Caller, typed: Typed) => Promise<Receipt>;
  readonly again: (frame: Frame, caller: Caller, entered: Entered) => Content | Promise<Content>;
}

/** 軽量表示: board, report, steps and answers as pages without JavaScript, for old browsers and thin lines. */
@Controller('lite')
@UseFilters(LiteFilter)
export class LiteController {
  constructor(
    private readonly frames: Frames,
    private readonly pages: LitePages,
    private readonly forms: LiteForms,
  ) {}

  @Get()
  @AllowAll()
  board(
    @CallerOf() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show({ caller, request, reply }, (frame, reader) =>
      this.pages.board(frame, reader),
    );
  }

  @Get('board')
  @AllowAll()
  bulletins(
    @CallerOf() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show({ caller, request, reply }, (frame, reader) =>
      this.pages.bulletins(frame, reader),
    );
  }

  @Get('report')
  @Allow('desk', 'responder')
  reportForm(
    @CallerOf() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show({ caller, request, reply }, (frame, reader) =>
      this.pages.report(frame, reader, UNTOUCHED),
    );
  }

  @Post('report')
  @Allow('desk', 'responder')
  report(
    @CallerOf() caller: Caller,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.take({ caller, request, reply }, typedIn(body), {
      done: 'reported',
      act: (sender, typed) => this.forms.report(sender, typed),
      again: (frame, reader, entered) => this.pages.report(frame, reader, entered),
    });
  }

  @Get('incidents/:id')
  @AllowAll()
  incident(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show({ caller, request, reply }, (frame, reader) =>
      this.pages.incident(frame, reader, { id, done: String(done) }),
    );
  }

  @Get('incidents/:id/steps/:run/:step')
  @AllowAll()
  step(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show({ caller, request, reply }, (frame, reader) =>
      this.pages.step(frame, reader, path, UNTOUCHED),
    );
  }

  @Post('incidents/:id/steps/:run/:step')
  @Allow('desk', 'responder', 'officer')
  tick(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.take({ caller, request, reply }, typedIn(body), {
      done: 'ticked',
      act: (sender, typed) => this.forms.tick(sender, path, typed),
      again: (frame, reader, entered) => this.pages.step(frame, reader, path, entered),
    });
  }

  @Get('incidents/:id/rungs/:rung')
  @AllowAll()
  rung(
    @CallerOf() caller: Caller,
    @Param() path: RungPath,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show({ caller, request, reply }, (frame, reader) =>
      this.pages.rung(frame, reader, path, UNTOUCHED),
    );
  }

  @Post('incidents/:id/rungs/:rung')
  @Allow('desk', 'responder', 'officer')
  answer(
    @CallerOf() caller: Caller,
    @Param() path: RungPath,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.take({ caller, request, reply }, typedIn(body), {
      done: 'answered',
      act: (sender, typed) => this.forms.answer(sender, path, typed),
      again: (frame, reader, entered) => this.pages.rung(frame, reader, path, entered),
    });
  }

  private async show(
    visit: Visit & { readonly caller: Caller },
    content: (frame: Frame, reader: Caller) => Content | Promise<Content>,
  ): Promise<void> {
    const reader = this.readerOf(visit);
    const frame = this.frames.of(visit);
    await this.frames.send(visit, frame, await content(frame, reader));
  }

  /** Act once and go to the incident, or show the form again with what was typed and what is wrong. */
  private async take(
    visit: Visit & { readonly caller: Caller },
    typed: Typed,
    { act, again, done }: Form,
  ): Promise<void> {
    const reader = this.readerOf(visit);
    const sender = this.forms.sender(reader, visit.request, typed);
    try {
      const { id } = await act(sender, typed);
      await visit.reply.redirect(`/lite/incidents/${id}?done=${done}`, 303);
    } catch (error) {
      const wrong = refusedBy(error, reader, typed);
      if (!wrong) throw error;
      const frame = this.frames.of(visit);
      const content = await again(frame, reader, { typed, wrong });
      await this.frames.send(visit, frame, { ...content, status: wrong.status });
    }
  }

  private readerOf({ caller, request }: Visit & { readonly caller: Caller }): Caller {
    return { ...caller, language: this.frames.language(request) };
  }
}
