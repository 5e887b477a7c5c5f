import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import {
  ApproveVersionDto,
  NewVersionDto,
  RequestVersionDto,
  VersionFileDto,
  VersionPathDto,
  VersionReasonDto,
} from './version.dto.js';
import { VersionFileView, VersionLine, VersionView } from './version.view.js';
import { VersionDecisions } from './version-decisions.service.js';
import { VersionsService } from './versions.service.js';

/** 計画の版: drafted, checked, approved, in force from a day on. */
@Controller('api/v1/plan/versions')
export class VersionsController {
  constructor(
    private readonly versions: VersionsService,
    private readonly decisions: VersionDecisions,
  ) {}

  /** The newest first. Responders only where their office approves plans. */
  @Get()
  @Allow('responder', 'officer', 'auditor', 'administrator')
  list(@CallerOf() caller: Caller): Promise<VersionLine[]> {
    return this.versions.list(caller);
  }

  @Post()
  @Allow('administrator')
  add(@CallerOf() caller: Caller, @Body() input: NewVersionDto): Promise<VersionLine> {
    return this.versions.add(caller, input);
  }

  @Get(':id')
  @Allow('responder', 'officer', 'auditor', 'administrator')
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<VersionView> {
    return this.versions.read(caller, id);
  }

  @Get(':id/file')
  @Allow('responder', 'officer', 'auditor', 'administrator')
  file(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { path }: VersionPathDto,
  ): Promise<VersionFileView> {
    return this.versions.file(caller, id, path);
  }

  /** Somebody else has saved meanwhile: 409, with the file as it is now in `context.file`. */
  @Put(':id/file')
  @Allow('administrator')
  change(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VersionFileDto,
  ): Promise<VersionLine> {
    return this.versions.save(caller, id, input);
  }

  /** Read and check the whole set of files; what is wrong is the answer. */
  @Post(':id/check')
  @HttpCode(200)
  @Allow('administrator')
  check(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<VersionView> {
    return this.versions.check(caller, id);
  }

  @Post(':id/request')
  @HttpCode(200)
  @Allow('administrator')
  request(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RequestVersionDto,
  ): Promise<VersionLine> {
    return this.decisions.request(caller, id, input);
  }

  /** 承認, by office, whatever the role. */
  @Post(':id/approve')
  @HttpCode(200)
  @Allow('responder', 'officer', 'administrator')
  approve(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ApproveVersionDto,
  ): Promise<VersionLine> {
    return this.decisions.approve(caller, id, input);
  }

  /** 差戻し, by office, whatever the role. */
  @Post(':id/return')
  @HttpCode(200)
  @Allow('responder', 'officer', 'administrator')
  sendBack(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: VersionReasonDto,
  ): Promise<VersionLine> {
    return this.decisions.sendBack(caller, id, reason);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('administrator')
  withdraw(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: VersionReasonDto,
  ): Promise<VersionLine> {
    return this.decisions.withdraw(caller, id, reason);
  }

  /** Every file as it is kept; laid over an installation they are the same version again. */
  @Get(':id/export')
  @Allow('officer', 'administrator')
  @Header('content-type', 'application/zip')
  async export(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bytes, name } = await this.versions.export(caller, id);
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    return new StreamableFile(bytes);
  }
}
