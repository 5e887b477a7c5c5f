import { Controller, Get, Query } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { StatsDto } from './stats.dto.js';
import { StatsService } from './stats.service.js';
import { StatsView } from './stats.view.js';

/** 集計 */
@Controller('api/v1/stats')
export class StatsController {
  constructor(private readonly stats: StatsService) {}

  @Get()
  @AllowAll()
  read(@CallerOf() caller: Caller, @Query() filter: StatsDto): Promise<StatsView> {
    return this.stats.read(caller, filter);
  }
}
