import { Global, Module } from '@nestjs/common';
import { NoticeRepository } from '../notices/notice.repository.js';
import { Cases } from './cases.service.js';
import { GivenAnswers } from './given-answer.repository.js';
import { IncidentList } from './incident-list.repository.js';
import { IncidentRepository } from './incident.repository.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsService } from './incidents.service.js';
import { SearchIndex } from './search.repository.js';

/** Incidents, and the one road every command on them takes. */
@Global()
@Module({
  controllers: [IncidentsController],
  providers: [
    IncidentsService,
    Cases,
    GivenAnswers,
    IncidentRepository,
    IncidentList,
    SearchIndex,
    NoticeRepository,
  ],
  exports: [Cases, IncidentRepository, IncidentList, NoticeRepository],
})
export class IncidentsModule {}
