import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { Receipt } from '../incidents/receipt.view.js';
import { sendFile } from './download.js';
import { AttachmentDto, PartDto, UploadDto } from './file.dto.js';
import { FileView, UploadView } from './file.view.js';
import { FilesService } from './files.service.js';

/** 添付: photos and other files of an incident. */
@Controller('api/v1/incidents/:id/files')
export class FilesController {
  constructor(private readonly files: FilesService) {}

  @Get()
  @AllowAll()
  list(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<FileView[]> {
    return this.files.list(caller, id);
  }

  /** Announce a file; it is then sent part by part, and attached when it has arrived. */
  @Post()
  @Allow('desk', 'responder', 'officer')
  begin(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: UploadDto,
  ): Promise<UploadView> {
    return this.files.begin(caller, id, input);
  }

  /** A part, counted from 0; the same part again changes nothing. */
  @Put(':file/parts/:part')
  @HttpCode(204)
  @Allow('desk', 'responder', 'officer')
  keep(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('file', ParseUUIDPipe) file: string,
    @Param('part', ParseIntPipe) at: number,
    @Body() input: PartDto,
  ): Promise<void> {
    return this.files.keep(caller, { id, file, at }, input);
  }

  @Post(':file/attachment')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  attach(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('file', ParseUUIDPipe) file: string,
    @Body() input: AttachmentDto,
  ): Promise<Receipt> {
    return this.files.attach(caller, { id, file }, input);
  }

  /** Always a download: nothing in it runs in the console. */
  @Get(':file')
  @AllowAll()
  @Header('content-type', 'application/octet-stream')
  async download(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('file', ParseUUIDPipe) file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.files.download(caller, { id, file }));
  }
}
