import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BLANK, type Incident } from '../domain/incident/incident.js';
import type { Party } from '../domain/sharing/party.js';
import { visiblePage } from './visible-page.js';

const NOW = '2026-11-20T17:13:00.000Z';
const SIZE = 4;
const PARTY: Party = {
  ...{ body: 'neighbour', name: '隣の市', scope: 'summary', from: NOW, to: null, asked: 'x' },
  ...{ next: null, office: null, takesPart: false, at: NOW, byName: 'x', told: [] },
  ...{ answered: null, wrote: [], out: null },
};

/** Incidents by falling ids; those marked are still seen. */
function incidentsOf(seen: readonly boolean[]): Incident[] {
  const out = { at: NOW, byName: 'x', reason: 'x' };
  return seen
    .map((is, index) => ({
      ...BLANK,
      id: String(index).padStart(3, '0'),
      parties: [{ ...PARTY, out: is ? null : out }],
    }))
    .toReversed();
}

describe('a list of what was shared', () => {
  it('goes through everything that is seen, once, and never names what is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (marks) => {
        const all = incidentsOf(marks);
        const seen = all.filter(({ parties }) => parties?.[0]?.out === null).map(({ id }) => id);
        const read = (after: string | undefined): Promise<Incident[]> =>
          Promise.resolve(all.filter(({ id }) => after === undefined || id < after).slice(0, SIZE));
        const found: string[] = [];
        let after: string | undefined;
        do {
          const about = { party: 'neighbour', now: NOW, size: SIZE, after, read };
          const { items, next } = await visiblePage(about);
          if (next !== null) expect(seen).toContain(next);
          found.push(...items.map(({ incident }) => incident.id));
          after = next ?? undefined;
        } while (after !== undefined);
        expect(found).toEqual(seen);
      }),
    );
  });
});
