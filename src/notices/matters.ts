import { Injectable } from '@nestjs/common';
import type { Matter } from '../domain/effect.js';
import { AlarmNotices } from './alarm-notices.js';
import { ApprovalNotices } from './approval-notices.js';
import { ContactNotices } from './contact-notices.js';
import type { MatterMails } from './matter.js';

/** Who writes the mails of each matter. */
@Injectable()
export class Matters {
  private readonly writers: Readonly<Record<Matter, MatterMails>>;

  constructor(approvals: ApprovalNotices, alarms: AlarmNotices, contacts: ContactNotices) {
    this.writers = {
      ...{ 'plan-approval': approvals, 'contact-check': contacts },
      ...{ alarm: alarms, canary: alarms, 'mail-test': alarms },
    };
  }

  /** Who writes this matter's mails. */
  of(matter: Matter): MatterMails {
    return this.writers[matter];
  }
}
