import type * as ja from '../ja/states.js';
import type { Same } from '../same.js';

/** The English of `ja/states`, as it stands in a sentence; a heading begins it with `headed`. */

export const level: Same<typeof ja.level> = {
  L0: 'L0 near miss',
  L1: 'L1 minor',
  L2: 'L2 moderate',
  L3: 'L3 serious',
  L4: 'L4 crisis',
};

export const phase: Same<typeof ja.phase> = {
  intake: 'intake',
  triage: 'triage',
  containment: 'containment',
  recovery: 'recovery',
  prevention: 'prevention',
  closed: 'closed',
};

export const staffPhase: Same<typeof ja.staffPhase> = {
  intake: 'being dealt with',
  triage: 'being dealt with',
  containment: 'being dealt with',
  recovery: 'being repaired',
  prevention: 'repaired',
  closed: 'over',
};

export const answer: Same<typeof ja.answer> = {
  yes: 'yes',
  no: 'no',
  unknown: 'being checked',
};

export const choice: Same<typeof ja.choice> = {
  understood: 'Understood',
  'call-me': 'Call me',
  'hand-over': 'Somebody else should take this',
};

export const via: Same<typeof ja.via> = {
  link: 'link in the mail',
  code: 'code from the mail',
  reply: 'reply by mail',
  telephone: 'telephone (entered by the desk)',
  console: 'console',
};

export const passedOver: Same<typeof ja.passedOver> = {
  absent: 'absent',
  vacant: 'vacant',
  'no-answer': 'no answer',
  undeliverable: 'mail undeliverable',
  'no-address': 'no mail address',
  'handed-over': 'handed over',
};

export const called: Same<typeof ja.called> = {
  'left-message': 'left a message',
  away: 'was away',
  busy: 'line busy',
  'no-reply': 'no reply',
};

export const step: Same<typeof ja.step> = {
  ready: 'ready',
  begun: 'under way',
  blocked: 'waiting for an earlier step',
  off: 'not needed',
  done: 'done',
  answered: 'answered',
  skipped: 'skipped',
  requested: 'waiting for approval',
  approved: 'approved',
  rejected: 'rejected',
  'acted-first': 'done before approval',
};

export const planVersion: Same<typeof ja.planVersion> = {
  draft: 'draft',
  checked: 'checked',
  requested: 'waiting for approval',
  approved: 'approved',
  'in-force': 'in force',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
};

export const scope: Same<typeof ja.scope> = {
  summary: 'summary only',
  steps: 'steps and timeline',
  all: 'everything',
};

export const deadline: Same<typeof ja.deadline> = { aim: 'target', limit: 'limit' };
