import { Controller, Get } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { MyWorkService } from './my-work.service.js';
import { MyWorkView } from './my-work.view.js';

/** わたしの作業 */
@Controller('api/v1/my-work')
export class MyWorkController {
  constructor(private readonly work: MyWorkService) {}

  @Get()
  @AllowAll()
  read(@CallerOf() caller: Caller): Promise<MyWorkView> {
    return this.work.read(caller);
  }
}
