import { describe, expect, it } from '@jest/globals';
import { diagnose, FINDINGS, type Check, type Measured } from './diagnosis.js';

const NOW = '2026-11-21T01:00:00.000Z';
const WELL: Measured = {
  now: NOW,
  sample: 'own',
  address: 'https://hikeshi.example.jp',
  mail: { state: 'ok', since: null, relay: 'relay:587', lastAccepted: NOW },
  canary: { isSent: true, asked: NOW, accepted: NOW },
  inbox: { state: 'ok', since: null },
  disk: { used: 0.4, free: 5e9 },
  backup: { folder: '/backup', newest: { name: 'hikeshi-1121.db', at: NOW, bytes: 1e6 } },
  engine: { lastTick: NOW },
  nodes: 'held',
  isWatched: true,
  openAlarms: 0,
};
const of = (check: Check, measured: Partial<Measured>) =>
  diagnose({ ...WELL, ...measured }).find((each) => each.check === check);

describe('the diagnosis', () => {
  it('finds nothing bad where all is well', () => {
    const healths = diagnose(WELL).map(({ health }) => health);
    expect(new Set(healths)).toEqual(new Set(['good', 'note']));
  });

  it.each<[Check, string, Partial<Measured>]>([
    ['sample', 'sample-tried', { sample: 'tried' }],
    ['sample', 'sample-untried', { sample: 'untried' }],
    ['address', 'address-missing', { address: '' }],
    ['address', 'address-plain', { address: 'http://10.1.2.3:3000' }],
    ['mail', 'mail-catching', { mail: { ...WELL.mail, state: 'catcher' } }],
    ['mail', 'mail-failing', { mail: { ...WELL.mail, state: 'failing', since: NOW } }],
    ['mail', 'mail-untried', { mail: { ...WELL.mail, lastAccepted: null } }],
    ['canary', 'canary-off', { canary: { ...WELL.canary, isSent: false } }],
    ['canary', 'canary-waiting', { canary: { ...WELL.canary, accepted: null } }],
    [
      'canary',
      'canary-missing',
      { canary: { ...WELL.canary, accepted: '2026-11-20T00:00:00.000Z' } },
    ],
    ['inbox', 'inbox-off', { inbox: { state: 'off', since: null } }],
    ['inbox', 'inbox-failing', { inbox: { state: 'failing', since: NOW } }],
    ['disk', 'disk-full', { disk: { used: 0.95, free: 1 } }],
    ['disk', 'disk-filling', { disk: { used: 0.949, free: 1 } }],
    ['backup', 'backup-unknown', { backup: null }],
    ['backup', 'backup-none', { backup: { folder: '/backup', newest: null } }],
    [
      'backup',
      'backup-old',
      { backup: { folder: '/b', newest: { name: 'a', at: '2026-11-19T12:59:00.000Z', bytes: 1 } } },
    ],
    ['engine', 'engine-still', { engine: { lastTick: '2026-11-21T00:59:44.000Z' } }],
    ['engine', 'engine-still', { engine: { lastTick: null } }],
    ['nodes', 'nodes-lost', { nodes: 'lost' }],
    ['watch', 'watch-off', { isWatched: false }],
    ['alarms', 'alarms-open', { openAlarms: 2 }],
  ])('of %s says %s', (check, finding, measured) => {
    expect(of(check, measured)).toMatchObject({
      finding,
      health: FINDINGS[finding as keyof typeof FINDINGS],
    });
  });
});
