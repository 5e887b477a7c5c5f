import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { Receipt } from '../incidents/receipt.view.js';
import { LinkDto, MergingDto, TakingDto, UnmergingDto } from './desk.dto.js';
import { InboxService } from './inbox.service.js';
import { MergingService } from './merging.service.js';

/** What the desk does with a whole incident: take, merge, link. */
@Controller('api/v1/incidents/:id')
export class MergingController {
  constructor(
    private readonly inbox: InboxService,
    private readonly merging: MergingService,
  ) {}

  @Post('taking')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  take(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: TakingDto,
  ): Promise<Receipt> {
    return this.inbox.take(caller, id, input);
  }

  @Post('merging')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  merge(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MergingDto,
  ): Promise<Receipt> {
    return this.merging.merge(caller, id, input);
  }

  @Post('unmerging')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  unmerge(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: UnmergingDto,
  ): Promise<Receipt> {
    return this.merging.unmerge(caller, id, input);
  }

  @Post('linking')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  link(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: LinkDto,
  ): Promise<Receipt> {
    return this.merging.link(caller, id, input);
  }

  @Post('unlinking')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  unlink(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: LinkDto,
  ): Promise<Receipt> {
    return this.merging.unlink(caller, id, input);
  }
}
