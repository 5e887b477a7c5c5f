import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { FirstMarkDto, OwnBodyDto, SampleRemovalDto } from './first-run.dto.js';
import { FirstRunService } from './first-run.service.js';
import { FirstRunView } from './first-run.view.js';

/** はじめての設定: five steps that can be skipped, and the sample. */
@Controller('api/v1/first-run')
export class FirstRunController {
  constructor(private readonly firstRun: FirstRunService) {}

  @Get()
  @Allow('administrator')
  read(@CallerOf() caller: Caller): Promise<FirstRunView> {
    return this.firstRun.read(caller);
  }

  @Post('marks')
  @HttpCode(200)
  @Allow('administrator')
  mark(@CallerOf() caller: Caller, @Body() input: FirstMarkDto): Promise<FirstRunView> {
    return this.firstRun.mark(caller, input);
  }

  /** Three incidents to try out, where the body is a sample and has none yet. */
  @Post('sample')
  @HttpCode(200)
  @Allow('administrator')
  trySample(@CallerOf() caller: Caller): Promise<FirstRunView> {
    return this.firstRun.trySample(caller);
  }

  /** Every incident of the sample body, and the accounts for trying out, are gone. */
  @Post('sample/removal')
  @HttpCode(200)
  @Allow('administrator')
  removeSample(
    @CallerOf() caller: Caller,
    @Body() { bodyName }: SampleRemovalDto,
  ): Promise<FirstRunView> {
    return this.firstRun.removeSample(caller, bodyName);
  }

  /** A body of one's own, begun from the sample; whoever has an account goes with it. */
  @Post('body')
  @HttpCode(204)
  @Allow('administrator')
  begin(@CallerOf() caller: Caller, @Body() input: OwnBodyDto): Promise<void> {
    return this.firstRun.begin(caller, input);
  }
}
