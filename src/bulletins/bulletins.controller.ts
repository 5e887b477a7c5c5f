import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { Receipt } from '../incidents/receipt.view.js';
import { BulletinDto, BulletinWithdrawalDto } from './bulletin.dto.js';
import { BulletinsView, BulletinView } from './bulletin.view.js';
import { BulletinsService } from './bulletins.service.js';

/** お知らせ板 */
@Controller('api/v1')
export class BulletinsController {
  constructor(private readonly bulletins: BulletinsService) {}

  @Get('bulletins')
  @AllowAll()
  list(@CallerOf() caller: Caller): Promise<BulletinsView> {
    return this.bulletins.list(caller);
  }

  @Get('incidents/:id/bulletin')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<BulletinView> {
    return this.bulletins.read(caller, id);
  }

  @Post('incidents/:id/bulletin')
  @HttpCode(200)
  @Allow('officer')
  post(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: BulletinDto,
  ): Promise<Receipt> {
    return this.bulletins.post(caller, id, input);
  }

  @Post('incidents/:id/bulletin/withdrawal')
  @HttpCode(200)
  @Allow('officer')
  withdraw(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: BulletinWithdrawalDto,
  ): Promise<Receipt> {
    return this.bulletins.withdraw(caller, id, input);
  }
}
