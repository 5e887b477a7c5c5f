import { dayAndMinute } from '../domain/calendar/jst.js';
import type { EntryFacts } from '../domain/incident/entry.js';
import type { Handed, PassedOver } from '../domain/incident/incident.js';
import { CHANNEL_WORDS_EN } from '../domain/plan/plan.js';
import {
  ANSWER_WORDS,
  CALL_RESULT_WORDS,
  CHOICE_WORDS,
  LEVEL_WORDS,
  NOTICE_ACT_WORDS,
  PASSED_OVER_WORDS,
  PHASE_WORDS,
  REASON_WORDS,
  SCOPE_WORDS,
  UNREAD_WORDS,
} from '../shared/words.js';
import {
  assetNames,
  besides,
  casesSaid,
  dutyFactsSaid,
  organName,
  dutyName,
  evidence,
  factsSaid,
  officeInPlace,
  officeOfRung,
  partyName,
  undelivered,
  optionName,
  playbookName,
  raisedBy,
  runName,
  sizeOf,
  stepName,
  type Joint,
} from './entry-names.js';
import { EN_DESK } from './entry-text-desk.js';
import type { Names, Sentences } from './entry-text.js';

const BRACKETS: Joint = { open: ' (', close: ')', between: '; ' };
const GOING_ON: Joint = { open: '; ', close: '', between: '; ' };

/** The timeline in English. Who did it stands beside the sentence. */
export const EN_SENTENCES: Sentences = {
  reported: ({ past, number, summary, drill }) =>
    past
      ? `Recorded from the past (${number}): ${summary}`
      : `${drill ? '[Drill] ' : ''}Received (${number}): ${summary}`,
  classified: ({ kind, category, secondary, reason }, names) => {
    const main = category ? `"${names.category(category)}"` : 'not decided';
    const also = secondary.map((each) => `"${names.category(each)}"`).join(', ');
    const what = kind ? `"${names.kind(kind)}"` : 'not decided';
    return `Kind set to ${what}, category ${main}${also && `, also ${also}`}${because(reason)}`;
  },
  'severity-assessed': (facts, names) => {
    const { level, floor, impact, urgency, reason } = facts;
    const why = REASON_WORDS[reason]?.en ?? reason;
    const on = `impact ${impact}, urgency ${urgency}, floor ${floor}`;
    const raised = raisedBy(facts, names).join(', ');
    const more = [raised && `register: ${raised}`, why && `reason: ${why}`].filter(Boolean);
    return `Severity set to ${LEVEL_WORDS[level].en} (${[on, ...more].join('; ')})`;
  },
  'assets-named': ({ added, removed, unknown, reason }, names) => {
    const said = [
      added.length > 0 ? `named ${assetNames(names, added).join(', ')}` : '',
      removed.length > 0 ? `took away ${assetNames(names, removed).join(', ')}` : '',
      unknown ? 'others not known' : '',
    ].filter(Boolean);
    if (added.length + removed.length === 0) {
      return unknown ? 'Assets concerned: not known' : 'Assets concerned: only those named';
    }
    return `Assets concerned: ${said.join('; ')}${because(REASON_WORDS[reason]?.en ?? reason)}`;
  },
  judged: ({ incident, reason }) =>
    `Judged ${incident ? 'to be an incident' : 'not to be an incident, and closed'}${because(reason)}`,
  'phase-changed': ({ to, confirmation }) =>
    `Moved on to ${PHASE_WORDS[to].en}${confirmation && ` (confirmed: ${confirmation})`}`,
  'playbook-started': ({ playbook }, names) =>
    `Playbook "${playbookName(names, playbook)}" started`,
  'playbook-left': ({ run, reason }, names) => {
    const why = reason === 'reclassified' ? 'the kind has changed' : reason;
    return `Playbook "${runName(names, run)}" left unfinished${because(why)}`;
  },
  'harm-recorded': ({ harm: { counter, residents, personalData } }) =>
    `Harm recorded: counters ${ANSWER_WORDS[counter].en}, residents ${ANSWER_WORDS[residents].en}, personal data ${ANSWER_WORDS[personalData].en}`,
  'ladder-set': ({ level, rungs, dropped }, names) => {
    const offices = rungs.map(({ office }) => names.office(office)).join(', ');
    const less = dropped.map((rung) => names.office(officeOfRung(rung))).join(', ');
    return `Ladder set for ${LEVEL_WORDS[level].en}: ${offices || 'nobody new'}${less && ` (dropped: ${less})`}`;
  },
  told: (facts, names) =>
    facts.handed
      ? handedOn(facts, facts.handed, names)
      : `${TOLD[facts.template](facts, names)}${passed(facts, names)}`,
  'notice-accepted': () => 'The mail server accepted a notice',
  'notice-undeliverable': ({ why }) =>
    `A notice could not be delivered${because(undelivered(why, 'en'))}`,
  'notice-handled': ({ office, person, act, reason }, names) =>
    `The mail to ${names.person(person)} (${names.office(office)}) ${NOTICE_ACT_WORDS[act].en}${because(reason)}`,
  acknowledged: ({ person, choice, via, note }, names, { actor }) => {
    const means = {
      link: 'by link',
      code: 'with the code of the mail',
      reply: 'by reply',
      telephone: `by telephone, entered by ${actor.name}`,
      console: 'in the console',
    }[via];
    const said = CHOICE_WORDS[choice].en;
    return `${names.person(person)} answered "${said}" (${means}${note && `; message: ${note}`})`;
  },
  'taken-over': ({ office, person, from, reason }, names) =>
    `${names.person(person)} took the call to ${names.office(office)} over${from.length > 0 ? ` from ${all(from, names)}` : ''}${because(reason)}`,
  'reply-unread': ({ person, why, text }, names) =>
    `A reply of ${names.person(person)} could not be read as an answer (${UNREAD_WORDS[why].en})${text && `: ${text}`}`,
  'answer-lapsed': ({ rungs }, names) => {
    const who = [...new Set(rungs.map(({ person }) => names.person(person)))].join(', ');
    const offices = rungs.map(({ rung }) => names.office(officeOfRung(rung))).join(', ');
    return `Nothing was recorded in time after the answer of ${who}: ${offices} told again`;
  },
  'rung-exhausted': ({ rung, round, nobody }, names) =>
    nobody
      ? `Nobody of ${names.office(officeOfRung(rung))} can be told (round ${round}); the alarm stands`
      : `Nobody of ${names.office(officeOfRung(rung))} has answered, deputies included (round ${round}); everybody is told again`,
  'rung-called': ({ rung, reason }, names) =>
    `${names.office(officeOfRung(rung))} is to be told now${because(reason)}`,
  'call-tried': ({ office, person, result, channel, note }, names) => {
    const how = [channel && CHANNEL_WORDS_EN[channel], note].filter(Boolean).join('; ');
    return `Tried to reach ${names.person(person)} (${names.office(office)}): ${CALL_RESULT_WORDS[result].en}${how && ` (${how})`}`;
  },
  'ladder-stood-down': ({ reason }) => `Nobody else is told from here on${because(reason)}`,
  'update-sent': ({ number, conclusion, next, to }) =>
    `Report ${number} to be sent to ${to.length} ${to.length === 1 ? 'person' : 'people'}: ${conclusion}${next ? ` (next report ${dayAndMinute(next)})` : ''}`,
  'bulletin-posted': ({ stopped, instead, next }) =>
    `Posted on the notice board: ${stopped}${instead && ` / Instead: ${instead}`}${next ? ` (next news ${dayAndMinute(next)})` : ''}`,
  'bulletin-withdrawn': () => 'Taken off the notice board',
  noted: ({ text }) => text,
  'file-attached': ({ run, step, name, bytes, place, note }, names) => {
    const to = step === null ? '' : ` to "${stepName(names, run, step)}"`;
    const where = place === 'inside' ? 'it tells where it was taken' : null;
    return `${name} (${sizeOf(bytes)}) was attached${to}${besides([note, where], BRACKETS)}`;
  },
  struck: ({ reason }) => `An entry was struck${because(reason)}`,
  'step-completed': (facts, names) => {
    const left = evidence(facts, names, 'unknown');
    return `Step done: "${stepName(names, facts.run, facts.step)}"${besides([facts.note, ...left], BRACKETS)}`;
  },
  'choice-answered': (facts, names) => {
    const { run, step, note, because: known } = facts;
    const chosen = `"${stepName(names, run, step)}": "${optionName(names, facts)}"`;
    if (!known) return `Chosen in ${chosen}${note && ` (${note})`}`;
    const said = factsSaid(run, known, { names, unknown: 'unknown' }).join(', ');
    return `Decided by the recorded facts in ${chosen} (${said})`;
  },
  'facts-recorded': ({ run, facts }, names) =>
    `Facts recorded: ${factsSaid(run, facts, { names, unknown: 'unknown' }).join(', ')}`,
  'step-begun': ({ run, step }, names) => `Step begun: "${stepName(names, run, step)}"`,
  'step-assigned': ({ run, step, office, person, note }, names) =>
    person
      ? `Step handed over to ${names.person(person)}: "${stepName(names, run, step)}" (${note})`
      : `Step given to ${names.office(office)}: "${stepName(names, run, step)}"${because(note)}`,
  'step-postponed': ({ run, step, until, reason }, names) =>
    `Step postponed to ${dayAndMinute(until)}: "${stepName(names, run, step)}"${because(reason)}`,
  'step-added': ({ title, office, until }, names) =>
    `Step added: "${title}" (${names.office(office)}${until ? `, due ${dayAndMinute(until)}` : ''})`,
  'playbook-moved': ({ run, added, dropped, reason }, names) =>
    `Playbook moved to its newer version: "${runName(names, run)}" (${added.length} steps added, ${dropped.length} gone)${because(reason)}`,
  'step-skipped': ({ run, step, reason }, names) =>
    `Step skipped: "${stepName(names, run, step)}"${because(reason)}`,
  'step-undone': ({ run, step, reason }, names) =>
    `Step taken back and open again: "${stepName(names, run, step)}"${because(reason)}`,
  'gate-requested': ({ run, step, reason }, names) =>
    `Approval asked for: "${stepName(names, run, step)}"${because(reason)}`,
  'gate-consented': ({ run, step, office, inPlaceOf, reason }, names) => {
    const place =
      inPlaceOf && inPlaceOf !== office ? ` in place of ${names.office(inPlaceOf)}` : '';
    return `${names.office(office)} agreed${place} to "${stepName(names, run, step)}"; others still have to${because(reason)}`;
  },
  'gate-decided': (facts, names) => gateDecided(facts, names),
  'acted-first': ({ run, step, reason, office, ratifyUntil }, names) =>
    `Done before approval: "${stepName(names, run, step)}" (reason: ${reason}; ${names.office(office)} has to approve by ${dayAndMinute(ratifyUntil)})`,
  'gate-ratified': ({ run, step, approved, reason }, names) =>
    `${approved ? 'Approved' : 'Not approved'} afterwards: "${stepName(names, run, step)}"${because(reason)}`,
  'ratification-overdue': ({ run, step }, names) =>
    `Approval afterwards is overdue: "${stepName(names, run, step)}"`,
  'step-reminded': ({ run, step }, names) => `Step is due soon: "${stepName(names, run, step)}"`,
  'step-escalated': ({ run, step, office }, names) =>
    `Step is late and goes up to ${names.office(office)}: "${stepName(names, run, step)}"`,
  'step-overdue': ({ run, step }, names) => `Step is overdue: "${stepName(names, run, step)}"`,
  'organ-named': ({ organ, reason }, names) =>
    `Organ: ${organName(names, organ, 'unknown')}${because(reason)}`,
  'duty-opened': (facts, names) => {
    const { duty, origin } = facts;
    const cases = casesSaid(names, facts).join(', ');
    return `The clock of "${dutyName(names, duty)}" began (day 1 is ${dayAndMinute(origin).slice(0, 10)}; ${cases})`;
  },
  'duty-judged': ({ duty, byName: by, reason }, names) =>
    `${by} judged that "${dutyName(names, duty)}" is not needed${because(reason)}`,
  'duty-reported': ({ duty, at, number, byName: by }, names) =>
    `${by} did "${dutyName(names, duty)}" at ${dayAndMinute(at)}${number && ` (receipt: ${number})`}`,
  'duty-reminded': ({ duty, kind, stage }, names) =>
    `Reminded of "${dutyName(names, duty)}" ${stage === 'before' ? 'before' : 'at'} its ${kind === 'aim' ? 'target' : 'limit'}`,
  'duty-facts-recorded': ({ facts }, names) =>
    `Recorded what outside reports depend on: ${dutyFactsSaid(facts, { names, unknown: 'unknown' }).join(', ')}`,
  'measure-added': ({ what, owner, due }) => `Measure decided: ${what} (${owner}, due ${due})`,
  'measure-settled': ({ measure, how, note }, names) => {
    const name = names.measure?.(measure);
    const did = how === 'done' ? 'done' : 'handed over to its unit';
    return `Measure ${did}${name ? `: "${name}"` : ''}${note && ` (${note})`}`;
  },
  'closure-requested': ({ lessons, retentionYears }) =>
    `Approval of closure asked for (kept ${retentionYears} years${lessons && `; lessons: ${lessons}`})`,
  'closure-returned': ({ reason }) => `Closure sent back${because(reason)}`,
  closed: ({ office, lessons, retentionYears, conflict }, names) => {
    const by = office ? `, approved by ${names.office(office)}` : '';
    const more = besides(
      [
        lessons && `lessons: ${lessons}`,
        conflict && `requester and approver the same: ${conflict}`,
      ],
      GOING_ON,
    );
    return `Closed${by} (kept ${retentionYears} years${more})`;
  },
  reopened: ({ to, reason }) => `Reopened in ${PHASE_WORDS[to].en}${because(reason)}`,
  'party-let-in': (facts, names) => {
    const { name, scope, from, to, asked, office, reason, decider, deputy } = facts;
    const until = `from ${dayAndMinute(from)}${to ? ` until ${dayAndMinute(to)}` : ''}`;
    const steps = office ? `; does the steps of ${names.office(office)}` : '';
    return `${deciding(names, decider, deputy)} let ${name} in (${SCOPE_WORDS[scope].en}, ${until}; asked: ${asked}${steps}${reason && `; reason: ${reason}`})`;
  },
  'party-let-out': ({ party, reason, decider, deputy }, names) =>
    `${deciding(names, decider, deputy)} let ${partyName(names, party)} out${because(reason)}`,
  'party-told': ({ party, officeTitle, personName }, names) =>
    `Told ${officeTitle} of ${partyName(names, party)}, ${personName}, that it was let in`,
  'party-unreached': ({ party, why }, names) =>
    `The mail to ${partyName(names, party)} could not be delivered${because(undelivered(why, 'en'))}`,
  'party-answered': ({ party, choice, note }, names) =>
    `${partyName(names, party)} answered "${CHOICE_WORDS[choice].en}"${note && ` (${note})`}`,
  'party-called': ({ party, note }, names) =>
    `${partyName(names, party)} was telephoned${note && ` (${note})`}`,
  ...EN_DESK,
  'party-noted': ({ party, text }, names) => `${partyName(names, party)}: ${text}`,
};

/** Asked by name: until they answer, whoever was called before stays responsible. */
function handedOn(
  { office, person }: EntryFacts['told'],
  { from, reason }: Handed,
  names: Names,
): string {
  const holder = from.length > 0 ? `; ${all(from, names)} stays responsible until then` : '';
  return `${names.person(person)} was asked to take the call to ${names.office(office)} over${holder}${because(reason)}`;
}

function all(people: readonly string[], names: Names): string {
  return people.map((each) => names.person(each)).join(', ');
}

const TOLD = {
  rung: (facts, names) => {
    const office = officeInPlace(facts);
    const told = `Told ${receiver(facts, names)}`;
    return office ? `${told} that nobody of ${names.office(office)} can be told` : told;
  },
  gate: (facts, names) => `Asked ${receiver(facts, names)} to decide "${stepOf(facts, names)}"`,
  ratification: (facts, names) =>
    `Asked ${receiver(facts, names)} to approve "${stepOf(facts, names)}" afterwards`,
  closure: (facts, names) => `Asked ${receiver(facts, names)} to approve the closure`,
  'step-assigned': (facts, names) =>
    `Told ${names.person(facts.person)} that "${stepOf(facts, names)}" is theirs`,
  'step-reminder': (facts, names) =>
    `Reminded ${receiver(facts, names)} that "${stepOf(facts, names)}" is due soon`,
  'step-due': (facts, names) =>
    `Told ${receiver(facts, names)} that "${stepOf(facts, names)}" is due`,
  'step-late': (facts, names) =>
    `Told ${receiver(facts, names)} that "${stepOf(facts, names)}" is late`,
  'duty-reminder': (facts, names) =>
    `Reminded ${receiver(facts, names)} that "${dutyName(names, facts.step ?? '')}" is due soon`,
  'duty-due': (facts, names) =>
    `Told ${receiver(facts, names)} that "${dutyName(names, facts.step ?? '')}" is due`,
  'update-due': (facts, names) => `Told ${receiver(facts, names)} that the next report is due`,
} as const satisfies Record<
  EntryFacts['told']['template'],
  (facts: EntryFacts['told'], names: Names) => string
>;

function receiver({ office, person, order }: EntryFacts['told'], names: Names): string {
  const place = order === 1 ? names.office(office) : `${names.office(office)}, deputy ${order - 1}`;
  return `${names.person(person)} (${place})`;
}

function passed(facts: EntryFacts['told'], names: Names): string {
  const name = ({ person, office = facts.office }: PassedOver): string =>
    person === null ? names.office(office) : names.person(person);
  const reasons = facts.passedOver.map(
    (each) => `${name(each)}: ${PASSED_OVER_WORDS[each.why].en}`,
  );
  return besides(reasons, { ...BRACKETS, open: ', because of those before (' });
}

function stepOf({ run, step }: EntryFacts['told'], names: Names): string {
  return step === null ? '' : stepName(names, run, step);
}

function gateDecided(facts: EntryFacts['gate-decided'], names: Names): string {
  const { office, inPlaceOf, approved, reason, conflict, ratifyUntil, ratifyOffice } = facts;
  const place =
    inPlaceOf === office
      ? ' (a deputy)'
      : inPlaceOf
        ? ` in place of ${names.office(inPlaceOf)}`
        : '';
  const more = besides(
    [
      reason && `reason: ${reason}`,
      conflict && `requester and approver the same: ${conflict}`,
      ratifyUntil &&
        `approval afterwards${ratifyOffice ? ` of ${names.office(ratifyOffice)}` : ''} due by ${dayAndMinute(ratifyUntil)}`,
    ],
    BRACKETS,
  );
  const did = approved ? 'approved' : 'rejected';
  return `${names.office(office)}${place} ${did} "${stepName(names, facts.run, facts.step)}"${more}`;
}

function deciding(names: Names, office: string, deputy: boolean): string {
  return `${names.office(office)}${deputy ? ' (a deputy)' : ''}`;
}

function because(reason: string): string {
  return reason && ` (reason: ${reason})`;
}
