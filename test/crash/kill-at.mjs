// Loaded before the server (node --import): ends it as kill -9 does when it has come to a named point so many
// times. KILL_AT=point:times. The product knows nothing of this: methods of the built server are wrapped.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/** Where: file of the server, its class, its method; and whether before the method or after it. */
const POINTS = {
  'claimed, not committed': [
    'notices/notice-attempts.repository',
    'NoticeAttempts',
    'claim',
    'after',
  ],
  'claimed, on record': ['notices/leaving-mails', 'LeavingMails', 'prepareAlone', 'before'],
  'about to write the mail': [
    'notices/notice-attempts.repository',
    'NoticeAttempts',
    'rendered',
    'before',
  ],
  'mail written, not committed': [
    'notices/notice-attempts.repository',
    'NoticeAttempts',
    'rendered',
    'after',
  ],
  'about to connect': ['notices/smtp.transport', 'SmtpTransport', 'send', 'before'],
  connected: ['notices/conversation', 'Conversation', 'logIn', 'before'],
  'about to name the recipient': ['notices/conversation', 'Conversation', 'deliver', 'before'],
  'go-ahead for the text': [
    'notices/notice-attempts.repository',
    'NoticeAttempts',
    'isWanted',
    'before',
  ],
  'text wanted, no byte said': [
    'notices/notice-attempts.repository',
    'NoticeAttempts',
    'isWanted',
    'after',
  ],
  'text under way': ['notices/conversation', 'Conversation', 'wait', 'soon after'],
  'accepted, nobody knows': ['notices/conversation', 'Conversation', 'end', 'before'],
  'accepted, noted in memory': ['notices/mail-health', 'MailHealth', 'note', 'after'],
  'about to settle': ['notices/notice-attempts.repository', 'NoticeAttempts', 'settle', 'before'],
  'settled, not committed': [
    'notices/notice-attempts.repository',
    'NoticeAttempts',
    'settle',
    'after',
  ],
  'acceptance told, not committed': ['notices/mail-outcomes', 'MailOutcomes', 'accepted', 'after'],
  'settled, on record': ['notices/notice-sender', 'NoticeSender', 'lookAtRelays', 'before'],
  'about to look for the lost': [
    'notices/notice-attempts.repository',
    'NoticeAttempts',
    'recover',
    'before',
  ],
  'lost ones found, not committed': [
    'notices/notice-attempts.repository',
    'NoticeAttempts',
    'recover',
    'after',
  ],
  'number taken': ['incidents/incident.repository', 'IncidentRepository', 'nextNumber', 'after'],
  'entries appended': ['timeline/timeline.repository', 'TimelineRepository', 'append', 'after'],
  'timers set': ['clock/timer.repository', 'TimerRepository', 'change', 'after'],
  'notices kept': ['notices/notice.repository', 'NoticeRepository', 'keep', 'after'],
  'answer kept': ['incidents/given-answer.repository', 'GivenAnswers', 'keep', 'after'],
  'about to commit': [
    'database/sqlite-unit-of-work',
    'SqliteUnitOfWork',
    'tryGroup',
    'after units',
  ],
  'committed, nobody told': [
    'database/sqlite-unit-of-work',
    'SqliteUnitOfWork',
    'tryGroup',
    'after',
  ],
};

async function arm(name, left) {
  const [file, type, method, when] = POINTS[name];
  const module = await import(pathToFileURL(join(process.cwd(), 'dist', `${file}.js`)).href);
  const { prototype } = module[type];
  const act = prototype[method];
  if (!act) throw new Error(`${type} has no ${method}: the point “${name}” is nowhere`);
  const reach = () => {
    left -= 1;
    if (left <= 0) process.kill(process.pid, 'SIGKILL');
  };
  prototype[method] = WRAPPED[when](act, reach);
}

const WRAPPED = {
  before: (act, reach) =>
    function (...given) {
      reach();
      return act.apply(this, given);
    },
  after: (act, reach) =>
    function (...given) {
      const value = act.apply(this, given);
      if (typeof value?.then !== 'function') return (reach(), value);
      return value.then((result) => (reach(), result));
    },
  // The bytes have left, the answer has not come: the sink takes its time.
  'soon after': (act, reach) =>
    function (...given) {
      if (this.inData) setTimeout(reach, 5);
      return act.apply(this, given);
    },
  'after units': (act, reach) =>
    function (...given) {
      const { sql } = this;
      this.sql = (statement) => {
        if (statement === 'COMMIT') reach();
        return sql.call(this, statement);
      };
      return act.apply(this, given);
    },
};

const [point = '', times = '1'] = (process.env.KILL_AT ?? '').split(':');
// Threads of the server load this file as well.
if (isMainThread && point) await arm(point, Number(times));
