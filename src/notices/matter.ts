import type { Tx } from '../database/sql.js';
import type { Written } from './mail-writer.js';
import type { MatterNotice } from './notice-row.js';

/** One family of mails that belong to no incident: how one is written, and what follows when it reaches nobody. */
export interface MatterMails {
  /**
   * The mail as it leaves now, with what it is about read again; or why it does not leave. `over`: nothing waits
   * for it any more. Else `unreached` follows.
   */
  write(tx: Tx, notice: MatterNotice): Promise<Written | 'over' | 'vacant' | 'no-address'>;

  /** It did not reach the person: whoever comes next is told by a row in this transaction. */
  unreached(tx: Tx, notice: MatterNotice): Promise<void>;
}
