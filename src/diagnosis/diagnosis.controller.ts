import { Controller, Get } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { DiagnosisService } from './diagnosis.service.js';
import { DiagnosisView } from './diagnosis.view.js';

/** 診断: what was measured on this installation, for those who run it. */
@Controller('api/v1/diagnosis')
export class DiagnosisController {
  constructor(private readonly diagnosis: DiagnosisService) {}

  @Get()
  @Allow('administrator')
  read(@CallerOf() caller: Caller): Promise<DiagnosisView> {
    return this.diagnosis.read(caller);
  }
}
