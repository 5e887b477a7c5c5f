import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { Receipt } from '../incidents/receipt.view.js';
import { UpdateDto } from './update.dto.js';
import { UpdatePreviewView, UpdatesView } from './update.view.js';
import { UpdatesService } from './updates.service.js';

/** 続報 of an incident. */
@Controller('api/v1/incidents')
export class UpdatesController {
  constructor(private readonly updates: UpdatesService) {}

  @Get(':id/updates')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<UpdatesView> {
    return this.updates.read(caller, id);
  }

  @Get(':id/updates/preview')
  @Allow('desk', 'responder', 'officer')
  preview(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UpdatePreviewView> {
    return this.updates.preview(caller, id);
  }

  @Post(':id/updates')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  send(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: UpdateDto,
  ): Promise<Receipt> {
    return this.updates.send(caller, id, input);
  }
}
