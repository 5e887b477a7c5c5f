import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../domain/incident/entry.js';
import type { Party } from '../domain/sharing/party.js';
import { SCOPES, type Scope } from '../domain/sharing/scope.js';
import { visibleTo } from '../domain/sharing/visible-to.js';
import type { Names } from './entry-text.js';
import { sharedEntries } from './shared-entries.js';
import type { EntryView } from './timeline.view.js';

const NOW = '2030-01-01T00:00:00.000Z';
const LEAD = '主導する団体';
/** What people of the lead write freely, or who they are. */
const FREE = /^(note|reason|text|confirmation|conflict|lessons|place|done|system|phone|why)$/u;
const histories = readFileSync('test/fixtures/histories.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { entries: Entry[] }).entries);
const same = (id: string): string => id;
const NAMES: Names = {
  ...{ office: same, person: (id) => `seed-person-${id}`, kind: same, category: same },
  ...{ step: (_, step) => step, option: (_, __, option) => option, need: (_, __, id) => id },
} as Names;

/** The same entries with a seeded word wherever somebody of the lead writes or is named. */
function seeded(entries: readonly Entry[]): Entry[] {
  return entries.map((entry, index) => {
    const facts = JSON.parse(JSON.stringify(entry.facts), (key, value: unknown) =>
      FREE.test(key) && typeof value === 'string' && value !== 'unknown-harm'
        ? `seed-${index}-${key}`
        : value,
    ) as unknown;
    const isParty = entry.actor.ref.startsWith('party:');
    const actor = isParty ? entry.actor : { ref: 'account:1', name: `seed-actor-${index}` };
    return { ...entry, facts, actor } as Entry;
  });
}

function seen(entries: readonly Entry[], body: string, scope: Scope): EntryView[] {
  const party: Party = {
    ...{ body, name: body, scope, from: '2020-01-01T00:00:00.000Z', to: null, asked: '' },
    ...{ next: null, office: null, takesPart: false, at: NOW, byName: '', told: [] },
    ...{ answered: null, wrote: [], out: null },
  };
  const sight = visibleTo({ parties: [party] }, body, NOW);
  if (!sight) throw new Error('the party sees nothing');
  return sharedEntries(
    entries.map((entry, index) => ({ id: String(index), entry })),
    { sight, lead: LEAD, parties: [party], names: NAMES, language: 'ja' },
  );
}

const cases = fc.tuple(fc.constantFrom(...histories), fc.constantFrom('neighbour', 'other'));

describe('what a party sees of the 経過', () => {
  it('has no word of the lead below the scope that opens everything, but what is meant for it', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom<Scope>('summary', 'steps'), ([entries, body], scope) => {
        const shown = seen(seeded(entries), body, scope);
        const others = shown.filter(({ id }) => {
          const { kind, facts } = entries[Number(id)] ?? {};
          return (
            kind !== 'party-noted' && kind !== 'party-answered' && !('shared' in (facts ?? {}))
          );
        });
        expect(JSON.stringify(others)).not.toContain('seed-');
      }),
      { numRuns: 300 },
    );
  });

  it('grows with the scope and loses nothing', () => {
    fc.assert(
      fc.property(cases, ([entries, body]) => {
        const [less = [], more = [], all = []] = SCOPES.map((scope) =>
          seen(entries, body, scope).map(({ id }) => id),
        );
        expect(more).toEqual(expect.arrayContaining(less));
        expect(all).toEqual(expect.arrayContaining(more));
      }),
      { numRuns: 300 },
    );
  });
});
