import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { AssetView } from '../bodies/asset.view.js';
import { AssetsDto } from './assets.dto.js';
import { AssetsService } from './assets.service.js';
import { Receipt } from './receipt.view.js';

/** The assets an incident names. */
@Controller('api/v1/incidents/:id')
export class AssetsController {
  constructor(private readonly assets: AssetsService) {}

  /** The register of the plan that the incident began under: what can be named. */
  @Get('register')
  @AllowAll()
  register(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssetView[]> {
    return this.assets.register(caller, id);
  }

  @Post('assets')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  name(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AssetsDto,
  ): Promise<Receipt> {
    return this.assets.name(caller, id, input);
  }
}
