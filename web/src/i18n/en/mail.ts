import type { mail as ja } from '../ja/mail';
import type { Same } from '../shape';

export const mail = {
  outbox: {
    title: 'Sent mail',
    lead: 'Mails that were sent, and those about to be sent.',
    about: {
      'plan-approval': 'Approval of a plan',
      alarm: 'Something is wrong with Hikeshi',
      canary: 'Daily test',
    },
    status: {
      pending: 'Waiting',
      sending: 'Being sent',
      uncertain: 'Perhaps sent (will be sent again)',
      accepted: 'Sent',
      undeliverable: 'Undeliverable',
      superseded: 'No longer needed',
      parked: 'Held back',
    },
    search: 'Search by person, office, subject or number',
    day: 'Day',
    dayHint: '8/21 or 2026-08-21',
    noDay: 'This is not a day',
    found: 'Showing {{count}}',
    acts: 'What people did',
    did: { retry: 'sent again', park: 'held back', release: 'let go' },
    state: 'State',
    attempts: 'Attempts: {{count}}',
    empty: 'No mail matches.',
    text: 'Text as sent',
    tries: 'Attempts',
    outcome: {
      accepted: 'Taken by the mail server',
      retryable: 'Not taken, will be sent again',
      'relay-fault': 'Fault of the mail relay, will be sent again',
      'dead-address': 'No such address',
      rejected: 'Refused by the receiver',
      uncertain: 'Perhaps sent, will be sent again',
      'not-written': 'The mail could not be written',
      sending: 'Being sent',
    },
    open: 'Show the text',
    act: { retry: 'Send again now', park: 'Hold back', release: 'Send it after all' },
    actHint: {
      retry: 'A mail of which three copies have left needs a reason to be sent once more.',
      park: 'It does not leave until somebody lets it go. When its answer time is over, the next person is told.',
      release: 'It leaves at once.',
    },
  },
} as const satisfies Same<typeof ja>;
