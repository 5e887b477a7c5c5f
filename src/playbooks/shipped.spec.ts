import { describe, expect, it } from '@jest/globals';
import type { Block, Due, Playbook, Step } from '../domain/playbook/definition.js';
import { allBlocks, branches } from '../domain/playbook/walk.js';
import { readPlaybook } from './playbook-file.js';

const FILES = {
  ransomware: 'playbooks/intentional/ransomware.yaml',
  misdelivery: 'playbooks/unintentional/misdelivery.yaml',
  earthquake: 'playbooks/disaster/earthquake.yaml',
  'power-outage': 'playbooks/infrastructure/power-outage.yaml',
  'staff-shortage': 'playbooks/pandemic/staff-shortage.yaml',
};
type Name = keyof typeof FILES;

/** Every gate of the body's tables (domain reference, section 6), with its order of authority. */
const GATES: Record<Name, Record<string, readonly string[]>> = {
  ransomware: {
    'cut-segment': ['system-manager', 'chief'],
    'cut-network': ['ciso', 'chief'],
    'approve-notice': ['ciso', 'chief'],
    'approve-rebuild': ['chief'],
    'approve-restart': ['chief'],
    'approve-ppc-final': ['privacy-chief'],
  },
  misdelivery: {
    'judge-reportable': ['privacy-chief'],
    'approve-notice': ['ciso', 'chief'],
    'approve-publication': ['ciso', 'chief'],
    'approve-ppc-final': ['privacy-chief'],
  },
  earthquake: {
    'approve-shutdown': ['chief', 'crisis-management'],
    'approve-normal': ['chief', 'ciso'],
  },
  'power-outage': { 'approve-stop': ['system-manager'], 'approve-resume': ['chief'] },
  'staff-shortage': {
    'approve-reduction': ['mayor', 'ciso'],
    'approve-notice': ['ciso', 'chief'],
    'approve-return': ['chief'],
  },
};

/** The evidence column of the same tables. */
const EVIDENCE: Record<Name, readonly string[]> = {
  ransomware: [
    ...['screen-photo', 'call-log', 'system-list', 'prefecture-receipt', 'police-receipt'],
    ...['disk-image', 'log-copies', 'hash-list', 'bcp-record', 'ppc-preliminary-receipt'],
    ...['safety-check', 'measures-table', 'ppc-final-receipt', 'final-report-copy'],
  ],
  misdelivery: [
    ...['sent-copy', 'contents-note', 'reply-log', 'written-replies', 'count-sheet'],
    ...['notice-text', 'press-text', 'cause-note', 'measures-table', 'final-report-copy'],
  ],
  earthquake: [
    ...['headquarters-record', 'check-sheet', 'room-photos', 'backup-transfer', 'fuel-log'],
    ...['priority-table', 'exception-list', 'support-record', 'data-check', 'exceptions-closed'],
    ...['measures-table', 'final-report-copy'],
  ],
  'power-outage': [
    ...['readings', 'stop-list', 'supplier-log', 'counter-notice', 'status-copy'],
    ...['database-check', 'queue-list', 'failure-list', 'measures-table', 'final-report-copy'],
  ],
  'staff-shortage': [
    ...['attendance-table', 'role-change-log', 'vendor-staffing', 'exception-record'],
    ...['duty-roster', 'notice-text', 'exceptions-closed', 'patch-list', 'measures-table'],
    'final-report-copy',
  ],
};

const books = (Object.keys(FILES) as Name[]).map(
  (name) => [name, readPlaybook(FILES[name])] as const,
);

function stepsOf(playbook: Playbook): Step[] {
  return allBlocks(playbook).filter((block) => block.block === 'step');
}

/** Steps that are due earlier than something they wait for, on any path from the same anchor. */
function dueTooEarly(
  blocks: readonly Block[],
  before: Readonly<Record<string, number>> = {},
): string[] {
  const latest: Record<string, number> = { ...before };
  return blocks.flatMap((block) => {
    const due: Due | null = block.block === 'parallel' ? null : block.due;
    const early = due !== null && due.within < (latest[due.from] ?? 0);
    if (due) latest[due.from] = Math.max(due.within, latest[due.from] ?? 0);
    return [
      ...(early ? [block.id] : []),
      ...branches(block).flatMap((branch) => dueTooEarly(branch, latest)),
    ];
  });
}

describe.each(books)('the %s playbook', (name, playbook) => {
  it('has every gate of its table, each with the plan’s order of authority', () => {
    const gates = stepsOf(playbook).flatMap(({ id, gate }) => (gate ? [[id, gate.authority]] : []));
    expect(Object.fromEntries(gates)).toEqual(GATES[name]);
  });

  it('asks for all the evidence of its table', () => {
    const left = stepsOf(playbook).flatMap((step) => step.evidence.map(({ id }) => id));
    expect(left).toEqual(expect.arrayContaining([...EVIDENCE[name]]));
  });

  it('lets a cut be made before an absent approver answers, and be approved within a day', () => {
    const cuts = stepsOf(playbook).filter((step) => step.irreversible === 'cut');
    const needed = new Set(cuts.flatMap((step) => step.needs.gates));
    const gates = stepsOf(playbook).filter(({ id }) => needed.has(id));
    expect(gates.map(({ gate }) => gate?.ratifyWithin)).toEqual(gates.map(() => 86_400_000));
  });

  it('never asks evidence or facts of an approval, which could not record them', () => {
    const approvals = stepsOf(playbook).filter(({ kind }) => kind === 'approve');
    expect(approvals.filter((step) => step.evidence.length + step.facts.length > 0)).toEqual([]);
  });

  it('has no step due before the one it waits for', () => {
    expect(playbook.phases.flatMap(({ steps }) => dueTooEarly(steps))).toEqual([]);
  });

  it('tells for each step how, and by when', () => {
    const steps = stepsOf(playbook);
    expect(steps.filter((step) => step.how === '').map(({ id }) => id)).toEqual([]);
    expect(steps.filter((step) => !step.due && !step.target).map(({ id }) => id)).toEqual([]);
  });
});

describe('the ransomware playbook', () => {
  const playbook = readPlaybook(FILES.ransomware);
  const steps = stepsOf(playbook);
  const step = (id: string): Step | undefined => steps.find((each) => each.id === id);

  it('keeps image, logs and hashes before anything is wiped', () => {
    const order = steps.map(({ id }) => id);
    expect(order.indexOf('preserve-evidence')).toBeLessThan(order.indexOf('wipe-rebuild'));
    expect(step('wipe-rebuild')?.irreversible).toBe('wipe');
    expect(step('wipe-rebuild')?.needs.evidence).toEqual(['disk-image', 'log-copies', 'hash-list']);
  });

  it('cuts the network only behind its gate', () => {
    expect(step('disconnect')?.irreversible).toBe('cut');
    expect(step('disconnect')?.needs.gates).toEqual(['cut-network']);
  });

  it('counts 速報 and 確報 from awareness: 5 and 60 days', () => {
    const day = 86_400_000;
    expect(step('ppc-preliminary')?.due).toEqual({ from: 'awareness', within: 5 * day });
    expect(step('ppc-final')?.due).toEqual({ from: 'awareness', within: 60 * day });
  });
});
