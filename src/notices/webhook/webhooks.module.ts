import { Module } from '@nestjs/common';
import { AlarmRegisterModule } from '../../alarms/alarm-register.module.js';
import { DestinationsController } from './destinations.controller.js';
import { DestinationsService } from './destinations.service.js';
import { resolveByName } from './guard.js';
import { WebhookNotices } from './webhook-notices.js';
import { WebhookSender } from './webhook-sender.js';
import { RESOLVE, WebhookTransport } from './webhook.transport.js';

/** 通知先: signed webhooks beside the mails. */
@Module({
  imports: [AlarmRegisterModule],
  controllers: [DestinationsController],
  providers: [
    DestinationsService,
    { provide: RESOLVE, useValue: resolveByName },
    WebhookNotices,
    WebhookSender,
    WebhookTransport,
  ],
  exports: [WebhookSender],
})
export class WebhooksModule {}
