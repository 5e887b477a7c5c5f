import { Module } from '@nestjs/common';
import { Heartbeat } from './heartbeat.js';

/** What others need to see that this process lives; the watcher itself runs elsewhere. */
@Module({ providers: [Heartbeat] })
export class WatchModule {}
