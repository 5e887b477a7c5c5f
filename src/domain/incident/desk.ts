import { Refusal } from '../errors.js';
import { type Case, type Decision, isBy, inTurn, only, record } from './case.js';
import type { Incident } from './incident.js';
import { mustBeIn } from './may.js';
import { judge } from './triage.js';

const OPEN = ['triage', 'containment', 'recovery', 'prevention'] as const;

/** 引き取る: it leaves the 受付箱 under the name of whoever takes it. @throws Refusal when somebody else has it. */
export function takeUp(given: Case): Decision {
  mustBeIn(given, 'take-up', OPEN);
  const { taken } = given.incident;
  if (taken && !isBy(given.actor, taken.ref)) {
    throw new Refusal('already-taken', { by: taken.by });
  }
  return taken ? only(given, []) : record(given, 'taken-up', {});
}

/** 対応開始: taken, and judged to be an incident, where nobody has judged yet. */
export function beginResponse(given: Case): Decision {
  return inTurn(given, takeUp, (now) =>
    now.incident.phase === 'triage' ? judge(now, { incident: true, reason: '' }) : only(now, []),
  );
}

/** 関連付ける: each shows the other, nothing else changes. */
export function link(given: Case, other: Incident): Decision {
  const { id, links = [] } = given.incident;
  if (other.id === id) throw new Refusal('cannot-merge', { why: 'itself' });
  if (links.some(({ incident }) => incident === other.id)) return only(given, []);
  return record(given, 'linked', { incident: other.id, number: other.number });
}

/** Take a link away. */
export function unlink(given: Case, other: Incident): Decision {
  const { links = [] } = given.incident;
  if (!links.some(({ incident }) => incident === other.id)) return only(given, []);
  return record(given, 'unlinked', { incident: other.id, number: other.number });
}

/** What a handover says of one incident, and to whom. */
export interface HandoverInput {
  readonly handover: string;
  readonly toName: string;
  readonly text: string;
}

/** 引き渡す: whoever had it keeps it until the other person accepts. */
export function offerHandover(given: Case, { handover, toName, text }: HandoverInput): Decision {
  mustBeIn(given, 'hand-over-shift', OPEN);
  return record(given, 'handover-offered', { handover, toName, text });
}

/** 引き受けました. What was handed over again since is not taken by this. */
export function acceptHandover(given: Case, handover: string): Decision {
  return ofHandover(given, handover, 'handover-accepted');
}

/** Whoever offered it keeps it after all. */
export function withdrawHandover(given: Case, handover: string): Decision {
  return ofHandover(given, handover, 'handover-withdrawn');
}

function ofHandover(
  given: Case,
  handover: string,
  kind: 'handover-accepted' | 'handover-withdrawn',
): Decision {
  const waits = given.incident.handover;
  if (waits?.id !== handover || waits.accepted) return only(given, []);
  return record(given, kind, { handover });
}
