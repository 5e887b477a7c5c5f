import { Body, Controller, Get, Ip, Post } from '@nestjs/common';
import { SetupDto } from './account.dto.js';
import { SetupDoneView, SetupView } from './account.view.js';
import { Open } from './caller.js';
import { SetupService } from './setup.service.js';

/** はじめての設定 */
@Controller('api/v1/setup')
export class SetupController {
  constructor(private readonly setup: SetupService) {}

  @Get()
  @Open('Nobody has an account before set-up; it tells only whether set-up is needed, and where.')
  read(): Promise<SetupView> {
    return this.setup.read();
  }

  @Post()
  @Open('Nobody has an account before set-up; the printed code is the key.')
  setUp(@Body() input: SetupDto, @Ip() address: string): Promise<SetupDoneView> {
    return this.setup.setUp(input, address);
  }
}
