import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.js';
import { MailTestController } from './mail-test.controller.js';
import { MailTestRepository } from './mail-test.repository.js';
import { MailTestService } from './mail-test.service.js';

/** メール設定. */
@Module({
  imports: [NoticesModule],
  controllers: [MailTestController],
  providers: [MailTestRepository, MailTestService],
})
export class MailTestModule {}
