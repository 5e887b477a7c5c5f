import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AllowAll, ByItself, CallerOf, type Caller } from '../accounts/caller.js';
import { PresenceDto } from './presence.dto.js';
import { PresenceService } from './presence.service.js';
import { PresentView } from './presence.view.js';

/** いま見ている人: who else has an incident open. */
@Controller('api/v1/incidents/:id/presence')
export class PresenceController {
  constructor(private readonly presence: PresenceService) {}

  /** Say every 15 seconds that a page is open; the answer is who else is there. Nothing is kept. */
  @Post()
  @HttpCode(200)
  @AllowAll()
  @ByItself()
  here(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { page }: PresenceDto,
  ): Promise<PresentView[]> {
    return this.presence.here(caller, { id, page });
  }

  @Delete(':page')
  @HttpCode(204)
  @AllowAll()
  @ByItself()
  left(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page') page: string,
  ): Promise<void> {
    return this.presence.left(caller, { id, page });
  }
}
