import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { SettleAlarmDto } from './alarm.dto.js';
import { AlarmsView } from './alarm.view.js';
import { AlarmsService } from './alarms.service.js';

/** 火消しの異常: what is wrong with the installation itself. */
@Controller('api/v1/alarms')
export class AlarmsController {
  constructor(private readonly alarms: AlarmsService) {}

  @Get()
  @AllowAll()
  list(@CallerOf() caller: Caller): Promise<AlarmsView> {
    return this.alarms.list(caller);
  }

  /** A person has acted, and says how. */
  @Post(':id/settle')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer', 'administrator')
  settle(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SettleAlarmDto,
  ): Promise<AlarmsView> {
    return this.alarms.settle(caller, id, input.reason);
  }
}
