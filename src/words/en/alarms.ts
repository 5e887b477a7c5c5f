import type { what as ja } from '../ja/alarms.js';
import type { Same } from '../same.js';

/** The English of `ja/alarms`. */
export const what: Same<typeof ja> = {
  'mail-failing': 'Mails do not leave',
  'relay-fault': 'The mail server refuses us',
  'canary-missing': 'The daily test mail is missing',
  'clock-stepped': 'The clock of the server jumped',
  'disk-nearly-full': 'The disk of the server is nearly full',
  'copies-used-up': 'Nobody knows whether a mail arrived',
  'destination-failing': 'A destination (chat and the like) is not told',
  'inbox-failing': 'The mailbox of replies cannot be read',
  'nobody-answers': 'Nobody answers for an incident',
};
