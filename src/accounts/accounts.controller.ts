import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { AccountChangeDto, AccountDto } from './account.dto.js';
import { AccountView } from './account.view.js';
import { AccountsService } from './accounts.service.js';
import { Allow, CallerOf, type Caller } from './caller.js';

/** 利用者 */
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @Allow('administrator')
  list(@CallerOf() caller: Caller): Promise<AccountView[]> {
    return this.accounts.list(caller);
  }

  @Post()
  @Allow('administrator')
  add(@CallerOf() caller: Caller, @Body() input: AccountDto): Promise<AccountView> {
    return this.accounts.add(caller, input);
  }

  @Patch(':id')
  @Allow('administrator')
  change(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AccountChangeDto,
  ): Promise<AccountView> {
    return this.accounts.change(caller, id, input);
  }
}
