import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { DraftDto, DraftTextDto, DraftVersionDto, TextDto } from './draft.dto.js';
import { DraftLine, DraftView, TextCheckView } from './draft.view.js';
import { DraftsService } from './drafts.service.js';

/** 手順書の下書き: texts that are being written. Nothing follows them. */
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @AllowAll()
  list(@CallerOf() caller: Caller): Promise<DraftLine[]> {
    return this.drafts.list(caller);
  }

  @Post()
  @Allow('officer', 'administrator')
  add(@CallerOf() caller: Caller, @Body() input: DraftDto): Promise<DraftLine> {
    return this.drafts.add(caller, input);
  }

  /** The findings of the checker and the picture, of a text that need not be saved. */
  @Post('check')
  @HttpCode(200)
  @Allow('officer', 'administrator')
  check(@CallerOf() caller: Caller, @Body() input: TextDto): Promise<TextCheckView> {
    return this.drafts.check(caller, input.text);
  }

  @Get(':id')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<DraftView> {
    return this.drafts.read(caller, id);
  }

  /** The text as a file under the name it needs. */
  @Get(':id/file')
  @AllowAll()
  @Header('content-type', 'text/yaml; charset=utf-8')
  async file(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { playbook, text } = await this.drafts.read(caller, id);
    void reply.header('content-disposition', `attachment; filename="${playbook || 'draft'}.yaml"`);
    return text;
  }

  /** Somebody else has saved meanwhile: 409, with their draft in `context.draft`. */
  @Patch(':id')
  @Allow('officer', 'administrator')
  save(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DraftTextDto,
  ): Promise<DraftLine> {
    return this.drafts.save(caller, id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('officer', 'administrator')
  remove(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: DraftVersionDto,
  ): Promise<void> {
    return this.drafts.remove(caller, id, version);
  }
}
