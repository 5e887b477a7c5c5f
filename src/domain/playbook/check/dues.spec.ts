import { describe, expect, it } from '@jest/globals';
import type { Block, Due, PlaybookPhase, Step } from '../definition.js';
import {
  aChoice,
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
import { DAY, HOUR, MINUTE } from '../../calendar/instant.js';

const at = (id: string, hours: number, change: Partial<Due> = {}): Step =>
  aStep(id, { due: due(hours * HOUR, change) });
const days = (id: string, count: number): Step =>
  aStep(id, { due: due({ in: 'open-days', days: count }) });
const optional = (step: Step): Step => ({ ...step, required: false });
const phase = { from: 'phase' } as const;

const paths = (steps: Partial<Record<PlaybookPhase, readonly Block[]>>) =>
  check(soundPlaybook(steps)).map(({ rule, path }) => [rule, ...path].join(' '));

describe('T1, due times in order', () => {
  it.each<[string, Block[]]>([
    ['they grow', [at('a', 1), at('b', 2), at('c', 2)]],
    ['they count from different moments', [at('a', 5), at('b', 1, phase)]],
    ['they count by different clocks', [days('a', 3), at('b', 1)]],
    ['tracks run side by side', [aParallel('both', [[at('a', 5)], [at('b', 1)]])]],
    [
      'only one option is taken',
      [aChoice('ask', [anOption('a', [at('a', 5)]), anOption('b', [at('b', 1)])])],
    ],
    [
      'the first of two tracks is enough',
      [aParallel('some', [[at('a', 5)], [at('b', 1)]], 1), at('c', 2)],
    ],
    ['what comes before may be left out', [optional(at('a', 5)), at('b', 1)]],
  ])('is content when %s', (_, steps) => {
    expect(inContainment(...steps)).toEqual([]);
  });

  it.each<[string, Block[], string]>([
    ['a step due before the one it follows', [at('a', 5), aStep('x'), at('b', 1)], 'T1 a b'],
    ['the same in open days', [days('a', 3), days('b', 2)], 'T1 a b'],
    ['the same from the phase', [at('a', 5, phase), at('b', 1, phase)], 'T1 a b'],
    [
      'a step due before a track that is joined',
      [aParallel('both', [[at('a', 5)], [at('b', 1)]]), at('c', 2)],
      'T1 a c',
    ],
    [
      'a step due before both of two of three tracks',
      [aParallel('some', [[at('a', 5)], [at('b', 3)], [at('c', 1)]], 2), at('d', 2)],
      'T1 b d',
    ],
    [
      'a step due before what an option holds',
      [aChoice('ask', [anOption('a', [at('a', 5)]), anOption('b', [])]), at('c', 2)],
      'T1 a c',
    ],
    [
      'a step due before the choice around it',
      [{ ...aChoice('ask', [anOption('a', [at('a', 1)]), anOption('b', [])]), due: due(2 * HOUR) }],
      'T1 ask a',
    ],
    [
      'a step due before what a round holds',
      [aRepeat('again', [at('a', 5)]), at('b', 1)],
      'T1 a b',
    ],
    ['an optional step due before what it follows', [at('a', 5), optional(at('b', 1))], 'T1 a b'],
  ])('finds %s', (_, steps, path) => {
    expect(paths({ containment: steps })).toEqual([path]);
  });

  it('starts intake, triage and containment together, and the others one after another', () => {
    expect(paths({ intake: [at('a', 5)], containment: [at('b', 1)] })).toEqual([]);
    expect(paths({ intake: [at('a', 5)], recovery: [at('b', 1)] })).toEqual(['T1 a b']);
    expect(paths({ containment: [at('a', 5)], prevention: [at('b', 1)] })).toEqual(['T1 a b']);
    expect(paths({ recovery: [at('a', 5, phase)], prevention: [at('b', 1, phase)] })).toEqual([]);
  });

  it('counts closing from the beginning of prevention, as the clock does', () => {
    const closing = soundPlaybook().phases.at(-1)?.steps ?? [];
    const found = check(
      soundPlaybook({ prevention: [at('a', 5, phase)], closing: [at('b', 1, phase), ...closing] }),
    );
    expect(found).toMatchObject([{ rule: 'T1', path: ['a', 'b'] }]);
    expect(found[0]?.what).toContain('再発防止の段階の始まりから数えます');
  });

  it('finds a step due before the one it waits for in another track', () => {
    const bring = leaving('bring', 'image', { due: due(5 * HOUR) });
    const wait = (hours: number) =>
      aStep('wait', { due: due(hours * HOUR), needs: needs(['image']) });
    expect(paths({ containment: [aParallel('both', [[bring], [wait(1)]])] })).toEqual([
      'T1 bring wait',
    ]);
    expect(paths({ containment: [aParallel('both', [[bring], [wait(5)]])] })).toEqual([]);
  });

  it('finds a step due after its phase, and a phase due after the playbook', () => {
    const sound = soundPlaybook({ containment: [at('a', 5)] });
    const phases = sound.phases.map((each) =>
      each.phase === 'containment' ? { ...each, due: due(4 * HOUR) } : each,
    );
    expect(check({ ...sound, phases })).toMatchObject([
      { rule: 'T1', at: { block: 'a', field: 'due.within' } },
    ]);
    expect(check({ ...sound, due: due(3 * HOUR) })).toMatchObject([
      { rule: 'T1', at: { block: 'a' } },
    ]);
    const longer = phases.map((each) => (each.due ? { ...each, due: due(6 * HOUR) } : each));
    expect(check({ ...sound, phases: longer, due: due(5 * HOUR) })).toMatchObject([
      { rule: 'T1', at: { block: null, phase: 'containment', field: 'due.within' } },
    ]);
  });
});

describe('T2, reminders, delays and waits', () => {
  it('finds a reminder that would come before the clock starts', () => {
    expect(inContainment(at('a', 2, { remind: 2 * HOUR }))).toEqual(['error T2 a due.remind']);
    expect(inContainment(at('a', 2, { remind: HOUR }))).toEqual([]);
    expect(inContainment(at('a', 2, { remind: 0 }))).toEqual(['error T2 a due.remind']);
    const open = due({ in: 'open-days', days: 2 }, { remind: 2 * DAY });
    expect(inContainment(aStep('a', { due: open }))).toEqual(['error T2 a due.remind']);
  });

  it('finds a delay that nobody else hears of', () => {
    const late = (tell: string[], after = MINUTE) =>
      inContainment(aStep('a', { late: { after, tell } }));
    expect(late(['chief', 'system-manager'])).toEqual(['error T2 a late.tell']);
    expect(late([])).toEqual(['error T2 a late.tell']);
    expect(late(['system-manager', 'chief'])).toEqual([]);
    expect(late(['chief'], 0)).toEqual(['error T2 a late.after']);
  });

  it('warns where the chain of the playbook ends at the one who is late', () => {
    const own = (office: string) => inContainment(aStep('a', { office, due: due(HOUR) }));
    expect(own('ciso')).toEqual(['warning T2 a due']);
    expect(own('chief')).toEqual([]);
    expect(check(soundPlaybook({}, { late: { after: 0, tell: [] } }))).toMatchObject([
      { rule: 'T2', at: { block: null, field: 'late' } },
    ]);
  });

  it('wants every wait to end, and not before it may', () => {
    const wait = (change: Partial<Step>) => inContainment(aStep('a', { kind: 'wait', ...change }));
    const long = { in: 'open-days', days: 20 } as const;
    expect(wait({})).toEqual(['error T2 a due']);
    expect(wait({ lasts: DAY, due: due(DAY) })).toEqual(['error T2 a due.within']);
    expect(wait({ lasts: DAY, due: due(2 * DAY) })).toEqual([]);
    expect(wait({ lasts: 14 * DAY, due: due(long) })).toEqual([]);
    expect(inContainment(aStep('a', { lasts: HOUR }))).toEqual(['error T2 a lasts']);
  });
});

describe('T3, legal deadlines and the time that is left', () => {
  it('finds a deadline owed to others that does not count from awareness', () => {
    const tell = (from: 'awareness' | 'phase', kind: Step['kind']) =>
      check(
        soundPlaybook(
          { containment: [aStep('a', { kind, duty: 'police', due: due(HOUR, { from }) })] },
          { duties: ['police'] },
        ),
      ).map(({ rule, at: { field } }) => `${rule} ${field}`);
    expect(tell('awareness', 'tell')).toEqual([]);
    expect(tell('phase', 'tell')).toEqual(['T3 due.from']);
    expect(tell('awareness', 'do')).toEqual(['T3 kind']);
  });

  const takes = (id: string, hours: number): Step => aStep(id, { takes: hours * HOUR });

  it.each<[string, Block[], string[]]>([
    ['what comes before fits', [takes('a', 2), { ...at('b', 3), takes: HOUR }], []],
    [
      'what comes before takes too long',
      [takes('a', 2), { ...at('b', 3), takes: 2 * HOUR }],
      ['T3 a b'],
    ],
    ['the step alone takes too long', [{ ...at('b', 3), takes: 4 * HOUR }], ['T3 b']],
    [
      'the longer option takes too long',
      [aChoice('ask', [anOption('a', [takes('a', 4)]), anOption('b', [])]), at('c', 3)],
      ['T3 a c'],
    ],
    [
      'tracks run side by side',
      [aParallel('both', [[takes('a', 2)], [takes('b', 2)]]), at('c', 3)],
      [],
    ],
    [
      'the longer track takes too long',
      [aParallel('both', [[takes('a', 4)], [takes('b', 2)]]), at('c', 3)],
      ['T3 a c'],
    ],
    [
      'a faster track is enough',
      [aParallel('some', [[takes('a', 4)], [takes('b', 2)]], 1), at('c', 3)],
      [],
    ],
    [
      'a wait lasts longer',
      [aStep('a', { kind: 'wait', lasts: 4 * HOUR, due: due(9 * HOUR, phase) }), at('c', 3)],
      ['T3 a c'],
    ],
    ['what comes before may be left out', [optional(takes('a', 4)), at('b', 3)], []],
    [
      'a choice is asked too late',
      [
        takes('a', 4),
        { ...aChoice('ask', [anOption('a', []), anOption('b', [])]), due: due(3 * HOUR) },
      ],
      ['T3 a ask'],
    ],
  ])('sees whether %s', (_, steps, found) => {
    expect(paths({ containment: steps })).toEqual(found);
  });

  it('counts from awareness through all phases, and from the phase within it', () => {
    const containment = [takes('a', 4)];
    expect(paths({ containment, recovery: [at('b', 3)] })).toEqual(['T3 a b']);
    expect(paths({ containment, recovery: [at('b', 3, phase)] })).toEqual([]);
    expect(paths({ recovery: [takes('b', 4), at('c', 3, phase)] })).toEqual(['T3 b c']);
    expect(paths({ intake: [takes('a', 4)], containment: [at('b', 3)] })).toEqual([]);
    const closing = soundPlaybook().phases.at(-1)?.steps ?? [];
    expect(
      paths({ prevention: [takes('b', 4)], closing: [at('c', 3, phase), ...closing] }),
    ).toEqual(['T3 b c']);
  });
});

describe('T4, by which clock', () => {
  it('wants a due time or a target on every step, and only one of them', () => {
    expect(inContainment(aStep('a', { target: null }))).toEqual(['error T4 a due']);
    expect(inContainment({ ...at('a', 1), target: '朝' })).toEqual(['error T4 a target']);
  });

  it.each<[string, Due, string]>([
    ['a length of nothing', due(0), 'due.within'],
    ['a length that is no number', due(Number.NaN), 'due.within'],
    ['no open days', due({ in: 'open-days', days: 0 }), 'due.within'],
    ['no step to count from', due(HOUR, { from: 'step' }), 'due.step'],
    ['two moments to count from', due(HOUR, { step: 'before' }), 'due.step'],
  ])('finds %s', (_, wrong, field) => {
    const found = inContainment(aStep('before'), aStep('a', { due: wrong }));
    expect(found).toContain(`error T4 a ${field}`);
  });

  it('counts a whole playbook from awareness, and lengths above nothing', () => {
    expect(check(soundPlaybook({}, { due: due(DAY, phase) }))).toMatchObject([
      { rule: 'T4', at: { field: 'due.from' } },
    ]);
    expect(inContainment(aStep('a', { takes: -1 }))).toEqual(['error T4 a takes']);
    const wait = aStep('a', { kind: 'wait', lasts: 0, due: due(HOUR) });
    expect(inContainment(wait)).toEqual(['error T4 a lasts']);
  });
});
