import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccountsModule } from './accounts/accounts.module.js';
import { AlarmsModule } from './alarms/alarms.module.js';
import { BoardController } from './board/board.controller.js';
import { BoardService } from './board/board.service.js';
import { Yours } from './board/yours.service.js';
import { BodiesModule } from './bodies/bodies.module.js';
import { BulletinsController } from './bulletins/bulletins.controller.js';
import { BulletinsService } from './bulletins/bulletins.service.js';
import { SystemClock, type Clock } from './clock/clock.js';
import { ClockJumps } from './clock/clock-jumps.js';
import { ClockModule } from './clock/clock.module.js';
import { Loop } from './clock/loop.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DiagnosisModule } from './diagnosis/diagnosis.module.js';
import { DeskModule } from './desk/desk.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { DutiesController } from './duties/duties.controller.js';
import { DutiesService } from './duties/duties.service.js';
import { EscalationsController } from './escalations/escalations.controller.js';
import { EscalationsService } from './escalations/escalations.service.js';
import { PreviewsModule } from './escalations/previews.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { HealthModule } from './health/health.module.js';
import { InboundModule } from './inbound/inbound.module.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { LiteController } from './lite/lite.controller.js';
import { FirstRunController } from './first-run/first-run.controller.js';
import { FirstRunRepository } from './first-run/first-run.repository.js';
import { FirstRunService } from './first-run/first-run.service.js';
import { OwnBodyRepository } from './first-run/own-body.repository.js';
import { OwnBody } from './first-run/own-body.service.js';
import { SamplePlay } from './first-run/sample-play.service.js';
import { SampleRepository } from './first-run/sample.repository.js';
import { FormKeys } from './lite/form-key.js';
import { Frames } from './lite/frames.service.js';
import { LiteForms } from './lite/lite-forms.service.js';
import { LitePages } from './lite/lite-pages.service.js';
import { LiteSession } from './lite/session.controller.js';
import { MailTestModule } from './mail-test/mail-test.module.js';
import { MyWorkController } from './my-work/my-work.controller.js';
import { MyWorkService } from './my-work/my-work.service.js';
import { NoticesModule } from './notices/notices.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { PlanRulesModule } from './plan-rules/plan-rules.module.js';
import { PlanChecksModule } from './plan-checks/plan-checks.module.js';
import { DocumentsModule } from './plan-document/documents.module.js';
import { PlanReviewsModule } from './plan-reviews/plan-reviews.module.js';
import { VersionsModule } from './plans/versions.module.js';
import { PresenceController } from './presence/presence.controller.js';
import { PresenceService } from './presence/presence.service.js';
import { RunsController } from './playbooks/runs.controller.js';
import { ChangedFactsService } from './playbooks/changed-facts.service.js';
import { RunsService } from './playbooks/runs.service.js';
import { StepsController } from './playbooks/steps.controller.js';
import { StepsService } from './playbooks/steps.service.js';
import type { Config } from './shared/config.js';
import { OpenapiController } from './shared/openapi.controller.js';
import { ProblemFilter } from './shared/problem.filter.js';
import { SharedModule } from './shared/shared.module.js';
import { SharingModule } from './sharing/sharing.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { StatsController } from './stats/stats.controller.js';
import { StatsRepository } from './stats/stats.repository.js';
import { StatsService } from './stats/stats.service.js';
import { UpdatesController } from './updates/updates.controller.js';
import { UpdatesService } from './updates/updates.service.js';
import { WatchModule } from './watch/watch.module.js';
import { WebhooksModule } from './notices/webhook/webhooks.module.js';

/** Everything one process serves: API, acknowledgement pages, and the loop that performs what is due. */
@Module({})
export class AppModule {
  /** The application under given settings; a story moves a clock of its own. */
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SharedModule.with(config),
        ClockModule.with(clock),
        DatabaseModule,
        BodiesModule,
        AccountsModule,
        IncidentsModule,
        InboundModule,
        ContactsModule,
        TimelineModule,
        NoticesModule,
        EvidenceModule,
        HealthModule,
        MailTestModule,
        AlarmsModule,
        DiagnosisModule,
        DeskModule,
        DraftsModule,
        DocumentsModule,
        OrganisationModule,
        PlanRulesModule,
        PreviewsModule,
        PlanChecksModule,
        PlanReviewsModule,
        VersionsModule,
        SharingModule,
        WatchModule,
        WebhooksModule,
      ],
      controllers: [
        FirstRunController,
        RunsController,
        StepsController,
        DutiesController,
        EscalationsController,
        UpdatesController,
        BulletinsController,
        BoardController,
        MyWorkController,
        PresenceController,
        StatsController,
        OpenapiController,
        LiteController,
        LiteSession,
      ],
      providers: [
        FirstRunRepository,
        FirstRunService,
        OwnBody,
        OwnBodyRepository,
        SamplePlay,
        SampleRepository,
        RunsService,
        ChangedFactsService,
        StepsService,
        DutiesService,
        EscalationsService,
        UpdatesService,
        BulletinsService,
        BoardService,
        Yours,
        FormKeys,
        Frames,
        LiteForms,
        LitePages,
        MyWorkService,
        PresenceService,
        StatsRepository,
        StatsService,
        ClockJumps,
        Loop,
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
