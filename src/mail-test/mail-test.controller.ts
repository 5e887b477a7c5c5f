import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { MailArrivedDto, MailTestDto } from './mail-test.dto.js';
import { MailTestService } from './mail-test.service.js';
import { MailSetupView } from './mail-test.view.js';

/** メール設定: the relays in use, and a test mail that names what stands in its way. */
@Controller('api/v1/mail-setup')
export class MailTestController {
  constructor(private readonly tests: MailTestService) {}

  @Get()
  @Allow('administrator')
  read(@CallerOf() caller: Caller): Promise<MailSetupView> {
    return this.tests.read(caller);
  }

  @Post('tests')
  @HttpCode(200)
  @Allow('administrator')
  send(@CallerOf() caller: Caller, @Body() { address }: MailTestDto): Promise<MailSetupView> {
    return this.tests.send(caller, address);
  }

  /** Whether it arrived. */
  @Post('tests/:id/arrived')
  @HttpCode(200)
  @Allow('administrator')
  answer(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { arrived }: MailArrivedDto,
  ): Promise<MailSetupView> {
    return this.tests.answer(caller, id, arrived);
  }
}
