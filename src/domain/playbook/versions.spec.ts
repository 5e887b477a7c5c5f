import { describe, expect, it } from '@jest/globals';
import { versionsOf, type KeptPlan } from './versions.js';

const plan = (digest: string, body = 'aozora'): KeptPlan['plan'] => ({
  body,
  playbooks: [
    { id: 'fire', digest },
    { id: 'other', digest: `other-${digest}` },
  ],
});
const kept = (digest: string, keptAt: string | null, body?: string): KeptPlan => ({
  keptAt,
  plan: plan(digest, body),
});

describe('the versions of a playbook', () => {
  it('begin with the one in force, then the newest, last those nobody noted a time for', () => {
    const versions = versionsOf('fire', {
      inForce: plan('b'),
      kept: [
        kept('a', null),
        kept('b', '2026-05-01T00:00:00.000Z'),
        kept('c', '2026-07-01T00:00:00.000Z'),
        kept('d', '2026-06-01T00:00:00.000Z'),
      ],
    });
    expect(versions).toEqual([
      { digest: 'b', keptAt: '2026-05-01T00:00:00.000Z', inForce: true },
      { digest: 'c', keptAt: '2026-07-01T00:00:00.000Z', inForce: false },
      { digest: 'd', keptAt: '2026-06-01T00:00:00.000Z', inForce: false },
      { digest: 'a', keptAt: null, inForce: false },
    ]);
  });

  it('are dated by the first plan that named them', () => {
    const kepts = [
      kept('a', '2026-07-01T00:00:00.000Z'),
      kept('a', '2026-05-01T00:00:00.000Z'),
      kept('a', '2026-06-01T00:00:00.000Z'),
    ];
    const [version] = versionsOf('fire', { inForce: plan('a'), kept: kepts });
    expect(version?.keptAt).toBe('2026-05-01T00:00:00.000Z');
  });

  it('leave out what another body follows', () => {
    const kepts = [kept('a', null), kept('z', null, 'midori')];
    const versions = versionsOf('fire', { inForce: plan('a'), kept: kepts });
    expect(versions.map(({ digest }) => digest)).toEqual(['a']);
  });

  it('are none of a playbook that never was', () => {
    expect(versionsOf('flood', { inForce: plan('a'), kept: [kept('a', null)] })).toEqual([]);
  });
});
