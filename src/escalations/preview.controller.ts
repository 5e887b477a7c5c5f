import { Controller, Get, Query } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { PreviewDto } from './preview.dto.js';
import { PreviewService } from './preview.service.js';
import { EscalationPreviewView } from './preview.view.js';

/** The ladder before anything has happened. */
@Controller('api/v1/escalation')
export class PreviewController {
  constructor(private readonly previews: PreviewService) {}

  /** Who would be told if it happened now, or at a later moment. */
  @Get('preview')
  @AllowAll()
  preview(@CallerOf() caller: Caller, @Query() input: PreviewDto): Promise<EscalationPreviewView> {
    return this.previews.preview(caller, input);
  }
}
