import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { VersionDifferenceDto } from './version-difference.dto.js';
import { VersionDifferenceView } from './version-difference.view.js';
import { VersionDifferences } from './version-differences.service.js';

/** 差分: what a version changes, in words. */
@Controller('api/v1/plan/versions/:id/difference')
export class VersionDifferenceController {
  constructor(private readonly differences: VersionDifferences) {}

  /** Against another version, or the plan in force. */
  @Get()
  @Allow('responder', 'officer', 'auditor', 'administrator')
  between(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { with: other }: VersionDifferenceDto,
  ): Promise<VersionDifferenceView> {
    return this.differences.between(caller, id, other ?? 'in-force');
  }
}
