import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { sendFile } from '../evidence/download.js';
import { SharedService } from './shared.service.js';
import { SharedPage, SharedView } from './shared.view.js';
import { PartyAnswerDto, PartyCompletionDto, PartyNoteDto, SharedListDto } from './sharing.dto.js';

/** 共有された事案: incidents of other bodies that one's own was let in to. */
@Controller('api/v1/shared-incidents')
export class SharedController {
  constructor(private readonly shared: SharedService) {}

  @Get()
  @AllowAll()
  list(@CallerOf() caller: Caller, @Query() filter: SharedListDto): Promise<SharedPage> {
    return this.shared.list(caller, filter);
  }

  @Get(':id')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<SharedView> {
    return this.shared.read(caller, id);
  }

  /** Always a download: nothing in it runs in the console. */
  @Get(':id/files/:file')
  @AllowAll()
  @Header('content-type', 'application/octet-stream')
  async file(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('file', ParseUUIDPipe) file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.shared.file(caller, { id, file }));
  }

  @Post(':id/answer')
  @HttpCode(204)
  @Allow('desk', 'responder', 'officer')
  answer(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PartyAnswerDto,
  ): Promise<void> {
    return this.shared.answer(caller, id, input);
  }

  @Post(':id/entries')
  @HttpCode(204)
  @Allow('desk', 'responder', 'officer')
  note(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PartyNoteDto,
  ): Promise<void> {
    return this.shared.note(caller, id, input);
  }

  @Post(':id/runs/:run/steps/:step/completion')
  @HttpCode(204)
  @Allow('desk', 'responder', 'officer')
  complete(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('run') run: string,
    @Param('step') step: string,
    @Body() input: PartyCompletionDto,
  ): Promise<void> {
    return this.shared.complete(caller, { id, run, step }, input);
  }
}
