import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { record } from '../../../test/fixtures/recorded-histories.js';
import type { Entry, EntryKind } from './entry.js';
import { rebuild } from './evolve.js';
import type { Incident } from './incident.js';

const FILE = 'test/fixtures/histories.jsonl';

/**
 * Histories as they were stored, with the state they gave then. When entries or state change on purpose, record
 * them anew and read the difference: `HIKESHI_RECORD_HISTORIES=1 npm run unit -- --testPathPatterns histories`.
 */
if (process.env.HIKESHI_RECORD_HISTORIES) {
  writeFileSync(
    FILE,
    record()
      .map((each) => `${JSON.stringify(each)}\n`)
      .join(''),
  );
}

interface Recorded {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly state: Incident;
}

const histories = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded);

/** Every kind of entry; the compiler adds what is missing here. */
const KINDS: Record<EntryKind, true> = {
  reported: true,
  classified: true,
  'severity-assessed': true,
  'assets-named': true,
  judged: true,
  'phase-changed': true,
  'playbook-started': true,
  'playbook-left': true,
  'harm-recorded': true,
  'ladder-set': true,
  told: true,
  'notice-accepted': true,
  'notice-undeliverable': true,
  'notice-handled': true,
  acknowledged: true,
  'taken-over': true,
  'reply-unread': true,
  'rung-exhausted': true,
  'answer-lapsed': true,
  'rung-called': true,
  'call-tried': true,
  'ladder-stood-down': true,
  'update-sent': true,
  'bulletin-posted': true,
  'bulletin-withdrawn': true,
  noted: true,
  'file-attached': true,
  struck: true,
  'step-completed': true,
  'choice-answered': true,
  'step-skipped': true,
  'step-undone': true,
  'gate-requested': true,
  'gate-decided': true,
  'acted-first': true,
  'gate-ratified': true,
  'ratification-overdue': true,
  'step-overdue': true,
  'step-reminded': true,
  'step-escalated': true,
  'step-begun': true,
  'step-assigned': true,
  'step-postponed': true,
  'step-added': true,
  'facts-recorded': true,
  'gate-consented': true,
  'playbook-moved': true,
  'organ-named': true,
  'party-let-in': true,
  'party-let-out': true,
  'party-told': true,
  'party-unreached': true,
  'party-answered': true,
  'party-called': true,
  'party-noted': true,
  'duty-opened': true,
  'duty-judged': true,
  'duty-reported': true,
  'duty-reminded': true,
  'duty-facts-recorded': true,
  'measure-added': true,
  'measure-settled': true,
  'closure-requested': true,
  'closure-returned': true,
  closed: true,
  reopened: true,
  'taken-up': true,
  merged: true,
  absorbed: true,
  unmerged: true,
  released: true,
  linked: true,
  unlinked: true,
  'handover-offered': true,
  'handover-accepted': true,
  'handover-withdrawn': true,
};

describe('histories stored before', () => {
  it.each(histories.map((each) => [each.name, each] as const))(
    'still give the state of then: %s',
    (_name, { entries, state }) => {
      expect(JSON.parse(JSON.stringify(rebuild(entries)))).toEqual(state);
    },
  );

  it('have every kind of entry', () => {
    const seen = new Set(histories.flatMap(({ entries }) => entries.map((each) => each.kind)));
    expect([...seen].toSorted()).toEqual(Object.keys(KINDS).toSorted());
  });
});
