import { describe, expect, it } from '@jest/globals';
import type { Gate, Step } from '../definition.js';
import {
  aChoice,
  anApproval,
  anOption,
  aParallel,
  aRepeat,
  aStep,
  check,
  due,
  inContainment,
  leaving,
  needs,
  soundPlaybook,
} from '../../../../test/fixtures/sound-playbook.js';
import { HOUR, MINUTE } from '../../calendar/instant.js';
import { checkPlaybook } from './check.js';

describe('R1, offices that exist', () => {
  const late = { after: 30 * MINUTE, tell: ['wizard', 'ciso'] };

  it.each<[string, Partial<Step>, string]>([
    ['the one responsible', { office: 'wizard' }, 'office'],
    ['a helper', { helpers: ['vendor'] }, 'helpers'],
    ['who hears of the delay', { late }, 'late.tell'],
    ['who approves', { kind: 'approve', gate: gate({ authority: ['wizard'] }) }, 'gate.authority'],
    ['who agrees', { kind: 'approve', gate: gate({ with: ['wizard'] }) }, 'gate.with'],
  ])('finds %s missing', (_, change, field) => {
    expect(inContainment(aStep('act', change))).toEqual([`error R1 act ${field}`]);
  });

  it('looks at choices, repeats, the card and the playbook too', () => {
    const ask = { ...aChoice('ask', [anOption('a', []), anOption('b', [])]), office: 'wizard' };
    const again = aRepeat('again', [aStep('look')], { office: 'wizard' });
    expect(inContainment(ask, again)).toEqual(['error R1 ask office', 'error R1 again office']);
    const card = { do: [], dont: [], call: ['wizard'] };
    expect(check(soundPlaybook({}, { card, late }))).toMatchObject([
      { rule: 'R1', at: { block: null, field: 'card.call' } },
      { rule: 'R1', at: { block: null, field: 'late.tell' } },
    ]);
  });

  it('leaves offices alone where no body is known', () => {
    const playbook = soundPlaybook({ containment: [aStep('act', { office: 'wizard' })] });
    expect(checkPlaybook(playbook, { offices: null })).toEqual([]);
  });
});

function gate(change: Partial<Gate>): Gate {
  return { authority: ['chief'], with: [], ratifyWithin: null, ...change };
}

describe('R2, approvals', () => {
  it('warns when the office that asks is the one that approves', () => {
    const approve = (office: string) =>
      inContainment(
        anApproval('approve', { office, gate: gate({ authority: ['chief', 'ciso'] }) }),
      );
    expect(approve('chief')).toEqual(['warning R2 approve office']);
    expect(approve('ciso')).toEqual([]);
  });

  it('finds an approval without anybody, and one on a step that is none', () => {
    expect(inContainment(aStep('approve', { kind: 'approve' }))).toEqual(['error R2 approve gate']);
    expect(inContainment(anApproval('approve', { gate: gate({ authority: [] }) }))).toEqual([
      'error R2 approve gate.authority',
    ]);
    expect(inContainment(aStep('act', { kind: 'do', gate: gate({}) }))).toEqual([
      'error R2 act gate',
    ]);
  });

  it('finds a second person who is the first', () => {
    const both = gate({ authority: ['ciso', 'chief'], with: ['public-relations', 'chief'] });
    expect(inContainment(anApproval('approve', { gate: both }))).toEqual([
      'error R2 approve gate.with',
    ]);
  });

  it.each(['wipe', 'cut', 'publish'] as const)('finds a %s that waits for no approval', (what) => {
    const before = leaving('copy', 'image', { takes: MINUTE });
    const act = leaving('act', 'log', { irreversible: what, needs: needs(['image']) });
    const gated = { ...act, needs: needs(['image'], ['approve']) };
    expect(inContainment(before, act)).toEqual(['error R2 act needs.gates']);
    expect(inContainment(before, anApproval('approve'), gated)).toEqual([]);
  });
});

describe('R3, one office in many tracks', () => {
  const tracks = (count: number, office: string) =>
    Array.from({ length: count }, (_, index) => [
      aStep(`${office}-${index}`, { office }),
      aStep(`vendor-${index}`, { office: 'public-relations' }),
    ]);

  it('warns from the fourth track on', () => {
    const four = [...tracks(4, 'chief'), [aStep('other', { office: 'ciso' })]];
    const found = check(soundPlaybook({ containment: [aParallel('all', four)] }));
    expect(found.map(({ rule, severity, path }) => [rule, severity, path.length])).toEqual([
      ['R3', 'warning', 4],
      ['R3', 'warning', 4],
    ]);
    expect(inContainment(aParallel('all', tracks(3, 'chief')))).toEqual([]);
  });

  it('counts tracks inside tracks, and says so at the innermost', () => {
    const two = (id: string) => aParallel(id, [[aStep(`${id}-a`)], [aStep(`${id}-b`)]]);
    expect(inContainment(aParallel('outer', [[two('x')], [two('y')]]))).toEqual([
      'warning R3 outer tracks',
    ]);
    const four = aParallel(
      'four',
      ['a', 'b', 'c', 'd'].map((id) => [aStep(id)]),
    );
    expect(inContainment(aParallel('outer', [[four], [aStep('e', { office: 'chief' })]]))).toEqual([
      'warning R3 four tracks',
    ]);
  });

  it('does not count branches of which one is taken', () => {
    const options = ['a', 'b', 'c', 'd'].map((id) => anOption(id, [aStep(id, { due: due(HOUR) })]));
    expect(inContainment(aChoice('ask', options))).toEqual([]);
  });
});
