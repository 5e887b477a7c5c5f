import type { board as ja } from '../ja/board';
import type { Same } from '../shape';

export const board = {
  board: {
    title: 'Situation board',
    empty: 'No incident is open.',
    emptyHint: 'When something happens, press Report. The key n opens it too.',
    more: '{{count}} more. See the list',
    next: 'Next step',
    noNext: 'No step can be done now',
    overdue: '{{count}} steps overdue',
    openSteps: '{{count}} steps left',
    unanswered: 'Not answered',
    call: 'Telephone now',
    callWhy:
      'Nobody has answered. Telephone from the top down, and record the answer under Contacts.',
    wantsCall: 'Wants a call',
    gates: 'Decision awaited',
    nextReport: 'Next report',
    since: 'since {{time}}, {{span}}',
    mailFailing: 'Mail does not leave',
    mailWaiting:
      '{{count}} notices wait (since {{time}}). They are stored, and leave as soon as mail works again.',
    mailCall: 'Telephone those who must know at once.',
    inboxFailing: 'Replies and bounces cannot be read',
    inboxWhy: 'The mailbox cannot be reached since {{time}}. Telephone those who may have replied.',
    catcher: 'No mail leaves the building',
    catcherWhy:
      'No mail relay (SMTP) is configured: notices stay in this server and can be read under Sent mail.',
    absent: 'Absent',
    allInOrder: 'All {{count}} in order',
    record: 'Record the answer',
    drill: 'Drill',
  },
  list: {
    title: 'Incidents',
    search: 'Search',
    searchLabel: 'Search number or words',
    phase: 'Phase',
    category: 'Category',
    level: 'Severity',
    all: 'All',
    open: 'Open',
    found: '{{count}} shown',
    empty: 'No incident matches.',
    clear: 'Clear the filters',
    number: 'Number',
    summary: 'What happened',
    reportedAt: 'Reported',
    table: 'Table of incidents',
  },
} as const satisfies Same<typeof ja>;
