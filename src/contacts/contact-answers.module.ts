import { Module } from '@nestjs/common';
import { ContactAnswers } from './contact-answer.repository.js';
import { ContactAnswersService } from './contact-answers.service.js';

/** What people answered: for the contacts page, the check of the plan, and the mails that ask. */
@Module({
  providers: [ContactAnswers, ContactAnswersService],
  exports: [ContactAnswers, ContactAnswersService],
})
export class ContactAnswersModule {}
