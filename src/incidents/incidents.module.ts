import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AlarmRegisterModule } from '../alarms/alarm-register.module.js';
import { NoticeAttempts } from '../notices/notice-attempts.repository.js';
import { NoticeRepository } from '../notices/notice.repository.js';
import { UpdateRows } from '../notices/update-rows.repository.js';
import { TimelineRepository } from '../timeline/timeline.repository.js';
import { AssetsController } from './assets.controller.js';
import { AssetsService } from './assets.service.js';
import { Cases } from './cases.service.js';
import { FigureRows } from './figures.repository.js';
import { GivenAnswers } from './given-answer.repository.js';
import { IncidentList } from './incident-list.repository.js';
import { IncidentRepository } from './incident.repository.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsService } from './incidents.service.js';
import { Once } from './once.service.js';
import { PartyRepository } from '../sharing/party.repository.js';
import { SearchIndex } from './search.repository.js';
import { DestinationRepository } from '../notices/webhook/destination.repository.js';
import { WebhookRows } from '../notices/webhook/webhook-rows.repository.js';

/** Incidents, and the one road every command on them takes. */
@Global()
@Module({
  imports: [AccountsModule, AlarmRegisterModule],
  controllers: [IncidentsController, AssetsController],
  providers: [
    IncidentsService,
    AssetsService,
    Cases,
    GivenAnswers,
    Once,
    IncidentRepository,
    IncidentList,
    FigureRows,
    PartyRepository,
    SearchIndex,
    NoticeRepository,
    NoticeAttempts,
    UpdateRows,
    DestinationRepository,
    WebhookRows,
    TimelineRepository,
  ],
  exports: [
    Cases,
    Once,
    IncidentRepository,
    IncidentsService,
    NoticeRepository,
    NoticeAttempts,
    UpdateRows,
    DestinationRepository,
    WebhookRows,
    PartyRepository,
    TimelineRepository,
  ],
})
export class IncidentsModule {}
