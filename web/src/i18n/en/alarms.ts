import { what } from '../../../../src/words/en/alarms';
import type { Same } from '../../../../src/words/same';
import type { alarms as ja } from '../ja/alarms';

export const alarms = {
  alarm: {
    title: 'Faults of Hikeshi',
    lead: 'Faults of Hikeshi itself, and incidents for which nobody answers. Act, write what you did, and the calls end.',
    paper: 'Telephone numbers are on the paper list: {{place}}',
    none: 'Nothing is wrong now.',
    before: 'Earlier faults',
    since: 'Since {{time}}',
    settle: 'Write what was done',
    reason: 'What was done, or why it may wait',
    needReason: 'Write what was done.',
    settled: 'Recorded.',
    settledBy: '{{time}} {{name}}: {{reason}}',
    over: 'Over by itself at {{time}}.',
    line: 'Act now',
    toIncident: 'Calls of {{number}}',
    look: 'Look and act',
    what: what,
    act: {
      'mail-failing': 'Telephone whoever cannot wait. Look at the mail server.',
      'relay-fault':
        'Telephone whoever cannot wait. Look at password, certificate and sender of the mail server.',
      'canary-missing': 'Look at the sent mail and at the mail server.',
      'clock-stepped':
        'Look at the time service (NTP). Check deadlines and calls of open incidents.',
      'disk-nearly-full': 'Make room. Without it nothing can be recorded, and nobody is told.',
      'copies-used-up': 'See in the sent mail whom it did not reach, and telephone them.',
      'destination-failing':
        'Telephone those of that room; mails leave all the same. Try it in the mail set-up.',
      'inbox-failing':
        'Answers by reply and bounces are not known: ask by telephone. See the server of the mailbox and HIKESHI_IMAP_URL.',
      'nobody-answers':
        'Telephone now. Whoever is reached: record the answer by telephone under Calls of the incident.',
    },
  },
} as const satisfies Same<typeof ja>;
