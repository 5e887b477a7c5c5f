import { level, phase, answer } from '../../../../src/words/en/states';
import { headed } from '../../../../src/words/headed';
import { EN } from '../../../../src/words/en/labels';
import type { common as ja } from '../ja/common';
import type { Same } from '../../../../src/words/same';

export const common = {
  app: EN.app,
  level: level,
  phase: { ...headed(phase), closing: 'Closing' },
  category: {
    intentional: 'Intentional act',
    unintentional: 'Unintentional cause',
    disaster: 'Disaster',
    pandemic: 'Pandemic',
    infrastructure: 'Infrastructure failure',
    none: EN.undecided,
  },
  role: {
    desk: 'Desk',
    responder: 'Responder',
    officer: 'Officer',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
  answer: headed(answer),
  span: {
    seconds: '{{count}} s',
    minutes: '{{count}} min',
    hours: '{{count}} h ',
    days: '{{count}} d',
  },
  due: { in: '{{span}} left', over: '{{span}} over', at: 'Due {{time}}' },
  form: {
    required: '(required)',
    optional: '(optional)',
    sending: 'Sending…',
    retrying: 'No connection. Sending again…',
    reason: EN.reason,
    reasonNeeded: 'Write the reason.',
    note: EN.note,
    happenedAt: EN.happenedAt,
    happenedAtHint: 'If it happened earlier than now, when. Empty means now.',
    moreDetail: 'Add time and note',
    moreTime: 'Add the time',
  },
  when: {
    day: EN.day,
    time: EN.time,
    now: 'Now',
    ago5: '5 min ago',
    ago15: '15 min ago',
    in30: 'in 30 min',
    in60: 'in 1 h',
    in180: 'in 3 h',
    hint: 'For example 2026-11-21, 11/21, 1121, R8.11.21. Time: 2:13 or 0213',
    timeUnknown: 'Leave the time empty when it is not known.',
    badDay: 'This is not a date. For example 11/21 or 2026-11-21.',
    badTime: 'This is not a time. For example 2:13 or 0213.',
  },
  action: {
    close: 'Close',
    again: 'Read again',
    more: 'Show more',
    print: 'Print',
    change: 'Change',
    save: 'Save',
    report: EN.report,
    remove: 'Take back',
  },
  state: {
    loading: 'Reading…',
    none: 'None',
    notEntered: 'Not entered',
  },
  error: {
    incomplete: EN.checkInput,
    unreachable: 'The server cannot be reached',
    unreachableDetail:
      'What you entered is still here. Press again: it will not be recorded twice.',
    unexpected: 'Something unexpected went wrong',
    reloaded: 'The present state has been read again. What you entered is still here.',
    notFound: 'There is no such page',
    notFoundDetail: 'Check the address, or go back to the board.',
    broken: 'This page could not be shown',
    brokenDetail: 'Nothing recorded is lost. Please load it again.',
    notAllowed: 'This page is for people with the role {{roles}}.',
  },
} as const satisfies Same<typeof ja>;
