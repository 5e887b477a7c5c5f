import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { NoticeActsService } from './notice-acts.service.js';
import { NoticeFilterDto, NoticeParkDto, NoticeRetryDto } from './notice.dto.js';
import { NoticeActDone, NoticePage, NoticeView } from './notice.view.js';
import { NoticesService } from './notices.service.js';

/** 送信箱: every mail as sent. */
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly acts: NoticeActsService,
  ) {}

  @Get()
  @AllowAll()
  list(@CallerOf() caller: Caller, @Query() filter: NoticeFilterDto): Promise<NoticePage> {
    return this.notices.list(caller, filter);
  }

  @Get(':id')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<NoticeView> {
    return this.notices.read(caller, id);
  }

  /** Once more, now. */
  @Post(':id/retry')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer', 'administrator')
  retry(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason = '' }: NoticeRetryDto,
  ): Promise<NoticeActDone> {
    return this.acts.carryOut(caller, { id, act: 'retry', reason });
  }

  @Post(':id/park')
  @HttpCode(200)
  @Allow('officer', 'administrator')
  park(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: NoticeParkDto,
  ): Promise<NoticeActDone> {
    return this.acts.carryOut(caller, { id, act: 'park', reason });
  }

  @Post(':id/release')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer', 'administrator')
  release(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason = '' }: NoticeRetryDto,
  ): Promise<NoticeActDone> {
    return this.acts.carryOut(caller, { id, act: 'release', reason });
  }
}
