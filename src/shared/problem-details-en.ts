import { dayAndMinute } from '../domain/calendar/jst.js';
import type { DetailTexts } from './problem-text.js';
import {
  type Details,
  blockers,
  limitOf,
  officesOf,
  phaseOf,
  phasesOf,
  planStateOf,
  secondsOf,
  stateOf,
  stringsOf,
  textOf,
  titlesOf,
  whatsOf,
} from './problem-parts.js';

/** What each problem says to its reader, in English. */
export const EN_DETAILS: DetailTexts = {
  'illegal-step': (details) => {
    const title = textOf(details, 'title');
    const state = stateOf(details, 'en');
    const what = ACTIONS[textOf(details, 'action')] ?? 'be done';
    return `${title ? `"${title}"` : 'This step'} cannot ${what} now.${state && ` Its state: ${state}.`}${before(details)}`;
  },
  'illegal-phase': (details) => {
    const phase = phaseOf(details, 'en');
    const allowed = phasesOf(details, 'en');
    if (textOf(details, 'left')) return 'This playbook was left; its steps no longer count.';
    return `${phase ? `The incident is in the phase "${phase}".` : 'The phase of this incident does not allow it.'}${allowed && ` It is possible in: ${allowed}.`}`;
  },
  'open-steps': (details) => {
    const open = [...titlesOf(details.steps), ...stringsOf(details.measures)];
    const waiting = stringsOf(details.ratifications).length;
    const undo = titlesOf(details.undo).map((each) => `"${each}"`);
    const duties = stringsOf(details.duties).map((each) => `"${each}"`);
    const said = [
      open.length > 0 ? `Finish first: ${open.map((each) => `"${each}"`).join(', ')}.` : '',
      waiting > 0 ? `${waiting} approval(s) afterwards are still open.` : '',
      duties.length > 0
        ? `Not yet reported outside: ${duties.join(', ')}. Record the report, or who judged that none is needed and why.`
        : '',
      undo.length > 0
        ? `What was done has to be undone: ${undo.join(', ')}. Where it is, skip the step with the time as the reason.`
        : '',
    ];
    return said.filter(Boolean).join(' ') || 'Finish every required step first.';
  },
  'evidence-missing': (details) =>
    `Record this evidence: ${whatsOf(details.evidence).join(', ') || 'what the step names'}.`,
  'gate-closed': () => 'Get the approval this step needs first.',
  'not-authorised': (details, office) => {
    const names = officesOf(details, office).join(', ');
    return `${names ? `It is decided by ${names}.` : 'Your office does not decide this.'} When they are absent, their deputies decide in order.`;
  },
  'not-shared': () =>
    'A party may answer, write into the timeline, and do the steps of the office it was given. For anything else call the body that leads.',
  'requester-is-approver': () =>
    'Requester and approver must be two persons. If nobody else can approve, give the reason for the exception (conflict).',
  'reason-missing': () => 'Write the reason; it is kept in the record.',
  'unknown-reference': () =>
    "The step, person or kind named is not in this incident's plan. Reload the page.",
  'already-answered': (details) => {
    const by = textOf(details, 'by');
    if (textOf(details, 'state') === 'calling') return 'It is being called at this moment.';
    return `${by ? `${by} has answered before.` : 'This has an answer already.'} To change it, call the desk.`;
  },
  'already-taken': (details) =>
    `${textOf(details, 'by')} has taken it already. To pass it on, hand it over.`,
  'merged-away': (details) =>
    `It was merged into ${textOf(details, 'number')}. Take the merger back instead.`,
  'cannot-merge': (details) =>
    NOT_MERGING[textOf(details, 'why')] ?? 'It cannot be merged with this incident.',
  'cannot-hand-over': (details) =>
    NOT_TAKING[textOf(details, 'why')] ?? 'This call cannot be handed over now. Reload the page.',
  'stale-version': () =>
    'It was changed after you opened it. Look at the latest state and try again.',
  'severity-floor': () =>
    'Facts on record do not allow a lower level. Going below needs a reason recorded by the CISO.',
  'unknown-option': () => 'Choose one of the options given.',
  'too-early': (details) =>
    `It cannot end before ${moment(details, 'until')} (Japan time). To end it earlier, skip it with a reason.`,
  'before-ready': (details) =>
    `"${textOf(details, 'title')}" could be begun from ${moment(details, 'since')} on (Japan time); an earlier time would shorten the wait.`,
  'too-often': (details) =>
    details.what === 'mail-tests' || details.what === 'webhook-tests'
      ? `At most ${limitOf(details) ?? ''} test ${details.what === 'mail-tests' ? 'mails' : 'messages'} leave an hour. Wait ${wait(details)}.`
      : `A body may write ${limitOf(details) ?? ''} times an hour into this incident. Wait ${wait(details)}, or telephone the body that leads it.`,
  'too-many': (details) =>
    details.what === 'destinations'
      ? `There are at most ${limitOf(details) ?? ''} destinations. Remove those you do not use.`
      : details.what === 'runs'
        ? `An incident follows at most ${limitOf(details) ?? ''} playbooks. Add steps to one of those it has.`
        : `An incident takes at most ${limitOf(details) ?? ''} added steps. Note it in the timeline instead.`,
  'fact-misfit': (details) =>
    `"${textOf(details, 'label')}" has to be ${FACTS[textOf(details, 'type')] ?? 'of another form'}; "unknown" is always possible.`,
  'legal-deadline': (details) =>
    `The deadline of "${textOf(details, 'title')}" is set by law and cannot be moved. If it will be missed, note why in the timeline.`,
  'not-later': () => 'Give a time to come that is later than the present one.',
  'next-report-over': (details) =>
    details.field === 'nextNews'
      ? 'Give a time to come for the next news, or leave it empty.'
      : 'Give a time to come for the next report, or leave it empty: then the plan decides.',
  'not-for-all': () =>
    'All staff read this. Take out mail addresses, mobile numbers, passwords, IP addresses and links to other sites.',
  'nobody-told': () =>
    'A report goes to those who have had a first notice. Nobody of the ladder has been told yet: call somebody now first.',
  'does-not-map': (details) =>
    `Steps that cannot move to the new version: ${titlesOf(details.steps).join(', ')}. Finish their decisions first, or stay with this version.`,
  'version-state': (details) =>
    `This version is ${planStateOf(details, 'en') || 'in another state'} now. Reload the page and choose what is possible now.`,
  'version-overtaken': (details) =>
    `${versionOf(details)} was decided, so what this version builds on is no longer the latest. Make it a draft again, look at the difference, check it and request approval once more.`,
  'version-day': (details) =>
    details.after
      ? `${versionOf(details)} comes into force on ${textOf(details, 'after')}. Choose a later day, or send that version back first.`
      : 'Choose today or a later day.',
  'handover-state': (details) =>
    (textOf(details, 'why') === 'offered' ? offered(details) : null) ??
    HANDOVERS[textOf(details, 'why')] ??
    'This handover is over already. Reload the page.',
  'notice-state': (details) =>
    textOf(details, 'status') === 'sending'
      ? 'It is being sent at this moment. Wait for the result.'
      : 'The state of this mail changed after you opened the page. Look at it again.',
  'unusable-files': (details) =>
    `Mend the files of the plan on the server, then try again: ${stringsOf(details.problems).join('; ') || 'one cannot be read'}.`,
  'in-the-future': () => 'Check the date and the time, above all the year.',
  'not-found': () => 'It does not exist, or you may not see it.',
  'log-in-needed': () => 'You are not logged in, or the log-in has run out.',
  'wrong-log-in': () => 'The log-in id or the password is wrong.',
  'too-many-guesses': (details) => `Too many wrong attempts. Wait ${wait(details)} and try again.`,
  forbidden: () => 'Your role does not allow this. Ask an administrator if you need it.',
  'other-origin': () => 'Act from this console; a request sent from another site is refused.',
  'setup-done': () => 'The first administrator exists already. Log in.',
  'no-sample': (details) =>
    `${textOf(details, 'body')} is no sample: what is on record there stays.`,
  'sample-present': (details) =>
    `Remove the sample first; it has ${textOf(details, 'count')} incidents.`,
  'body-set': (details) =>
    `The setting body of the server says ${textOf(details, 'body')}. Change the plan by a version of it.`,
  'wrong-setup-code': () => 'Enter the set-up code the server printed when it started.',
  'person-taken': (details) =>
    `A person logs in with one account, so that nobody agrees twice; ${textOf(details, 'loginId')} is in use. Use that one, or disable it first.`,
  'login-id-taken': () => 'Choose another log-in id.',
  'last-administrator': () => 'Give another account the administrator role first.',
  'key-reused': () =>
    'This Idempotency-Key was used with another content. Send it again with a new key.',
  'invalid-input': () => 'Correct the fields listed below and send it again.',
  'bad-request': () => 'The request cannot be read. Check its format (JSON) and method.',
  'outside-person': (details) =>
    `${textOf(details, 'name')} is outside the body and does not log in; they are kept as a contact.`,
  'change-refused': (details) =>
    `${stringsOf(details.problems).join(' ')} The draft was not changed.`.trim(),
  'list-refused': (details) =>
    `${stringsOf(details.lines).join(' ')} Nothing was taken. Mend it and choose it again.`.trim(),
  'file-refused': (details) => FILE[textOf(details, 'why')]?.(details) ?? 'Choose another file.',
  'too-large': (details) => `What was sent is too large.${limit(details)}`,
  'disk-full': () =>
    'The disk of the server is full. Nothing was changed. Tell an administrator at once, and make urgent calls by telephone from the paper list. It works again as soon as there is room.',
  'database-away': () =>
    'Whether it was recorded is not known yet. Leave the page open, wait a moment and send it again (it will not be there twice). If this lasts, tell an administrator, and make urgent calls by telephone from the paper list.',
  busy: (details) => `Nothing was changed. Wait ${wait(details)} and try again.`,
  'took-too-long': (details) =>
    `It was ended because it was not done after ${limitOf(details) ?? 'too many'} seconds. Nothing was changed. Try again when the server has less to do; if it is the same then, tell an administrator.`,
  'too-much-memory': (details) =>
    `It was ended because it does not fit into the memory it may use (${limitOf(details) ?? ''} MB). Nothing was changed. Look for rows in the file or the plan that nobody needs; if it is the same then, tell an administrator.`,
  internal: () =>
    'Something went wrong in the server. Nothing was changed. Tell an administrator the time.',
};

/** Why somebody cannot take over. */
const offered = (details: Details): string =>
  `${textOf(details, 'number')} waits in a handover from ${textOf(details, 'from')} to ${textOf(details, 'to')}. Say that this one takes its place, or wait until it is accepted.`;

const HANDOVERS: Readonly<Record<string, string>> = {
  'not-yours': 'Only the person it was given to accepts it; only who gave it withdraws it.',
  'no-such-person': 'Choose the person again; this one cannot log in now.',
  self: 'It cannot be handed to yourself. Choose somebody else.',
};

const NOT_MERGING: Readonly<Record<string, string>> = {
  itself: 'Choose another incident.',
  drill: 'A drill and a real incident are never merged.',
  past: 'A record of the past is never merged. Link it instead.',
  parties:
    'It is shared with other bodies. Let them out first, or merge the other incident into this one.',
};

const NOT_TAKING: Readonly<Record<string, string>> = {
  'no-person':
    'This account belongs to nobody of the directory. Use "hand over" and choose who is to answer.',
  'not-called': 'Its time to be called has not come. If it cannot wait, press "call now".',
  left: 'This person holds no office any more. Choose somebody else.',
  absent: 'This person is recorded as absent. Choose somebody else.',
  'no-address':
    'This person has no mail address. Choose somebody else, or telephone and let them press "take over".',
  self: 'To take it upon yourself, press "take over".',
  told: 'This person has been told of it already. Telephone, or choose somebody else.',
};

/** Why a file is not attached. */
const FILE: Readonly<Record<string, (details: Details) => string>> = {
  empty: () => 'The file is empty. Choose another one.',
  large: (details) =>
    `A file may have ${limitOf(details) ?? ''} MB. Make the photo smaller, or cut the log to the hours that matter, and choose it again.`,
  kind: () =>
    'What can be attached: photos (JPEG, PNG, HEIC …), videos, PDF, plain text (logs, CSV), ZIP (Office documents too), network captures (pcap) and Windows event logs. Pack anything else into a ZIP first.',
  part: () => 'The file did not arrive whole. Choose it and send it again.',
};

/** The commands a step can be refused. */
const ACTIONS: Readonly<Record<string, string>> = {
  complete: 'be completed',
  answer: 'be answered',
  skip: 'be skipped',
  undo: 'be taken back',
  request: 'be asked for',
  decide: 'be decided',
  ratify: 'be approved afterwards',
  'act-first': 'be done before approval',
  settle: 'be changed',
  begin: 'be begun',
  reassign: 'be given to another office',
  'hand-over': 'be handed over',
  postpone: 'be postponed',
};

/** How the value of a fact is written. */
const FACTS: Readonly<Record<string, string>> = {
  'yes-no': 'yes or no',
  count: 'a whole number from 0 on',
  number: 'a number',
  time: 'a date and time',
  text: 'a text of at most 4,000 characters',
  'one-of': 'one of the options',
};

function moment(details: Details, name: string): string {
  const at = textOf(details, name);
  return at && dayAndMinute(at);
}

/** What has to come first. */
function before(details: Details): string {
  const { steps, phases, gates, evidence, measures, dependants } = blockers(details, 'en');
  return [
    phases.length > 0 ? ` It belongs to the phase ${phases.join(', ')}.` : '',
    steps.length > 0 ? ` Finish first: ${steps.map((each) => `"${each}"`).join(', ')}.` : '',
    gates > 0 ? ' An approval it needs is missing.' : '',
    evidence > 0 ? ' Evidence it needs is not on record.' : '',
    measures ? ' No measure with owner and due date stands yet.' : '',
    dependants.length > 0
      ? ` Take back first what rests on it: ${dependants.map((each) => `"${each}"`).join(', ')}.`
      : '',
  ].join('');
}

function wait(details: Details): string {
  const seconds = secondsOf(details);
  if (seconds === null) return 'a while';
  return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

function limit(details: Details): string {
  const bytes = limitOf(details);
  return bytes === null ? ' Send it in parts.' : ` At most ${Math.floor(bytes / 1024)} KB.`;
}

function versionOf({ number }: Details): string {
  return typeof number === 'number' ? `Version ${number}` : 'Another version';
}
