import { describe, expect, it } from '@jest/globals';
import { loadBodies } from '../bodies/plan-file.js';
import { namedOffices } from '../bodies/without-offices.js';
import { CATEGORIES } from '../domain/plan/category.js';
import { DAY, HOUR, MINUTE } from '../domain/calendar/instant.js';
import type { Duty, Playbook, Step } from '../domain/playbook/definition.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { inspect } from './inspect.js';
import { readLibrary } from './library.js';
import { resolve } from './resolve.js';
import { diskFiles } from '../shared/disk-files.js';

const library = readLibrary(diskFiles('.'));
const books = [...library.playbooks.values()].map((source) => resolve(source, library));
const named = books.map((book) => [book.playbook.id, book] as const);
const offices = loadBodies(diskFiles('.')).map((body) => namedOffices(body).map(({ id }) => id));

function stepsOf(playbook: Playbook): Step[] {
  return allBlocks(playbook).filter((block) => block.block === 'step');
}

/** The approvals that steps of this sort wait for. */
function gatesOf(playbook: Playbook, wanted: (step: Step) => boolean): Step[] {
  const needed = new Set(
    stepsOf(playbook)
      .filter(wanted)
      .flatMap(({ needs }) => needs.gates),
  );
  return stepsOf(playbook).filter(({ id }) => needed.has(id));
}

const fulfils = (duty: Duty) => (step: Step) => step.duty === duty;

describe.each(named)('the %s playbook', (_id, book) => {
  const { playbook } = book;

  it('can be followed by every body that has it', () => {
    const errors = offices
      .flatMap((ids) => inspect(book, ids))
      .filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('tells for each step how, and by when or until what', () => {
    const silent = stepsOf(playbook).filter(
      ({ how, due, target }) => how === '' || (due === null && target === null),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('has a card for the first ten minutes, words for residents, and a way without power or network', () => {
    expect(playbook.card.do.length).toBeGreaterThanOrEqual(3);
    expect(playbook.card.call).not.toEqual([]);
    expect(playbook.residents).toContain('（');
    expect(Object.values(playbook.without).every((text) => text.length > 0)).toBe(true);
  });

  it('lets a cut be made before an absent approver answers, and be approved within a day', () => {
    const gates = gatesOf(playbook, ({ irreversible }) => irreversible === 'cut');
    expect(gates.map(({ gate }) => gate?.ratifyWithin)).toEqual(gates.map(() => DAY));
  });

  it('publishes nothing that 広報 and the CISO or 統括責任者 have not agreed to', () => {
    const gates = gatesOf(playbook, ({ irreversible }) => irreversible === 'publish');
    for (const { gate } of gates) {
      expect(gate?.with).toContain('public-relations');
      expect(gate?.authority).toEqual(expect.arrayContaining(['ciso', 'chief']));
    }
  });

  it('reports to the commission within 5 days, and again within 30 or 60, by 総括保護管理者', () => {
    const preliminary = stepsOf(playbook).filter(fulfils('ppc-preliminary'));
    const final = stepsOf(playbook).filter(fulfils('ppc-final'));
    expect(final.length > 0).toBe(preliminary.length > 0);
    for (const { due } of preliminary) {
      expect(due).toMatchObject({ from: 'awareness', within: { in: 'calendar-days', days: 5 } });
    }
    const days = final.map(({ due }) => due?.within.in === 'calendar-days' && due.within.days);
    expect([...days].sort()).toEqual(final.length > 0 ? [30, 60] : []);
    const gates = gatesOf(playbook, fulfils('ppc-final')).map(({ gate }) => gate?.authority);
    expect(gates.every((authority) => authority?.[0] === 'privacy-chief')).toBe(true);
  });

  it('keeps a copy before anything is wiped', () => {
    const left = stepsOf(playbook).flatMap((step) => step.evidence.map((need) => need.id));
    for (const wipe of stepsOf(playbook).filter(({ irreversible }) => irreversible === 'wipe')) {
      const own = wipe.evidence.map(({ id }) => id);
      expect(wipe.needs.evidence).not.toEqual([]);
      expect(left).toEqual(expect.arrayContaining([...wipe.needs.evidence]));
      expect(wipe.needs.evidence.filter((id) => own.includes(id))).toEqual([]);
    }
  });
});

describe('the shipped playbooks', () => {
  it('are all read', () => {
    expect(library.problems).toEqual([]);
  });

  it('cover every category', () => {
    expect(new Set(books.map(({ playbook }) => playbook.category))).toEqual(new Set(CATEGORIES));
  });
});

describe('the ransomware playbook', () => {
  const { playbook } = books.find((book) => book.playbook.id === 'ransomware') ?? books[0] ?? {};
  const step = (id: string): Step | undefined =>
    playbook && stepsOf(playbook).find((each) => each.id === id);

  it('has the machine unplugged within five minutes of awareness', () => {
    expect(step('unplug')?.due).toMatchObject({
      from: 'awareness',
      within: { ms: 5 * MINUTE },
    });
  });

  it('cuts the whole network only when the CISO says so, or the chief in its place', () => {
    expect(step('disconnect')).toMatchObject({
      irreversible: 'cut',
      needs: { gates: ['cut-network'] },
    });
    expect(step('cut-network')?.gate?.authority).toEqual(['ciso', 'chief']);
  });

  it('wipes only what image, logs and hashes were kept of', () => {
    expect(step('wipe-rebuild')?.needs.evidence).toEqual(
      ['disk-image', 'log-copies', 'hash-list'].map((id) => `preserve-evidence.${id}`),
    );
  });

  it('has the police and the prefecture told on the same day', () => {
    expect(step('call-police.call')?.due).toMatchObject({ within: { ms: 4 * HOUR } });
    expect(step('tell-prefecture.tell')?.due).toMatchObject({ within: { ms: 2 * HOUR } });
  });
});
