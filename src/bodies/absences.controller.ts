import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { AbsenceDto } from './absence.dto.js';
import { AbsenceView } from './absence.view.js';
import { AbsencesService } from './absences.service.js';

/** 不在: who cannot be reached, from when to when. */
@Controller('api/v1/absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  @AllowAll()
  list(@CallerOf() caller: Caller): Promise<AbsenceView[]> {
    return this.absences.list(caller);
  }

  @Post()
  @Allow('desk', 'officer', 'administrator')
  record(@CallerOf() caller: Caller, @Body() input: AbsenceDto): Promise<AbsenceView> {
    return this.absences.record(caller, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('desk', 'officer', 'administrator')
  end(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.absences.end(caller, id);
  }
}
