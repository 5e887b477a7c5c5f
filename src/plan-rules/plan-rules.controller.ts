import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { PreviewDto } from '../escalations/preview.dto.js';
import { PlanRulesDto } from './plan-rules.dto.js';
import { PlanRules } from './plan-rules.service.js';
import { DraftToldView, PlanRulesView, RulesEditView } from './plan-rules.view.js';

/** 連絡規則 and 重要度 in a draft of the plan. */
@Controller('api/v1/plan/versions/:id')
export class PlanRulesController {
  constructor(private readonly rules: PlanRules) {}

  /** Who is told when and how severity is decided, as a draft has it. */
  @Get('rules')
  @Allow('officer', 'administrator')
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PlanRulesView> {
    return this.rules.read(caller, id);
  }

  /** Other rules for a draft, or (`preview`) only what they would change. A ladder that tells nobody is refused. */
  @Post('rules')
  @HttpCode(200)
  @Allow('administrator')
  write(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PlanRulesDto,
  ): Promise<RulesEditView> {
    return this.rules.write(caller, id, input);
  }

  /** 予行: who would be told by the draft as it is, beside the plan in force. */
  @Get('told')
  @Allow('officer', 'administrator')
  told(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() input: PreviewDto,
  ): Promise<DraftToldView> {
    return this.rules.told(caller, id, input);
  }
}
