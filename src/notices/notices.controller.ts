import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { IsIn, IsUUID } from 'class-validator';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { NoticePage, NoticeView } from './notice.view.js';
import { NoticesService } from './notices.service.js';

const STATUSES = ['pending', 'sending', 'uncertain', 'accepted', 'undeliverable', 'superseded'];

/** Filters of the 送信箱. */
export class NoticeFilterDto {
  @MayBeAbsent()
  @IsIn(STATUSES)
  status?: string;

  @MayBeAbsent()
  @IsUUID()
  incident?: string;

  @MayBeAbsent()
  @IsUUID()
  after?: string;
}

/** 送信箱: every mail as sent. */
@Controller('api/v1/notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

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
}
