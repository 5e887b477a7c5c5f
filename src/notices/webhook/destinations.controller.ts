import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../../accounts/caller.js';
import { DestinationDto, DestinationStateDto } from './destination.dto.js';
import { DestinationKeyView, DestinationsView } from './destination.view.js';
import { DestinationsService } from './destinations.service.js';

/** 通知先: places that are told beside the mails. */
@Controller('api/v1/destinations')
export class DestinationsController {
  constructor(private readonly destinations: DestinationsService) {}

  @Get()
  @Allow('administrator')
  list(@CallerOf() caller: Caller): Promise<DestinationsView> {
    return this.destinations.list(caller);
  }

  @Post()
  @HttpCode(200)
  @Allow('administrator')
  add(@CallerOf() caller: Caller, @Body() input: DestinationDto): Promise<DestinationsView> {
    return this.destinations.add(caller, input);
  }

  @Post(':id/state')
  @HttpCode(200)
  @Allow('administrator')
  put(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { state }: DestinationStateDto,
  ): Promise<DestinationsView> {
    return this.destinations.put(caller, id, state);
  }

  /** A new secret, shown this once; the one before stays valid for a day. */
  @Post(':id/key')
  @HttpCode(200)
  @Allow('administrator')
  key(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DestinationKeyView> {
    return this.destinations.makeKey(caller, id);
  }

  @Post(':id/tests')
  @HttpCode(200)
  @Allow('administrator')
  test(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DestinationsView> {
    return this.destinations.test(caller, id);
  }
}
