import { describe, expect, it } from '@jest/globals';
import type { Step } from '../api/types';
import { isMine, type Me } from './mine';

const CHIEF: Me = {
  name: '（例）企画部長',
  ref: 'account:chief',
  offices: ['chief'],
  titles: ['統括責任者'],
};
const NOBODY: Me = { name: null, ref: 'account:desk', offices: [], titles: [] };

const step = (more: object): Step =>
  ({
    office: 'chief',
    state: 'ready',
    assigned: null,
    begun: null,
    gate: null,
    outcome: null,
    ...more,
  }) as Step;
const gate = (more: object): Step =>
  step({
    office: 'contact-point',
    state: 'requested',
    outcome: { state: 'requested', ratification: null },
    gate: {
      authority: ['CISO', '統括責任者'],
      with: ['広報'],
      decider: null,
      consents: [],
      ...more,
    },
  });

describe('a step is one’s own', () => {
  it('by the office one holds now', () => {
    expect(isMine(step({}), CHIEF)).toBe(true);
    expect(isMine(step({ office: 'ciso' }), CHIEF)).toBe(false);
    expect(isMine(step({}), NOBODY)).toBe(false);
  });

  it('when it was handed to the person, and then nobody else’s of the office', () => {
    const handed = (personName: string): Step => step({ assigned: { personName } });
    expect(isMine(handed('（例）企画部長'), CHIEF)).toBe(true);
    expect(isMine(handed('（例）市民課長'), CHIEF)).toBe(false);
  });

  it('once one has begun it, and not once somebody else has', () => {
    expect(isMine(step({ office: 'ciso', begun: { by: 'account:chief' } }), CHIEF)).toBe(true);
    expect(isMine(step({ begun: { by: 'account:responder' } }), CHIEF)).toBe(false);
  });

  it('when its approval waits for whoever decides now', () => {
    const decider = { person: '（例）企画部長', office: '統括責任者' };
    expect(isMine(gate({ decider }), CHIEF)).toBe(true);
    expect(isMine(gate({ decider: { ...decider, person: '（例）副市長' } }), CHIEF)).toBe(false);
  });

  it('when its approval waits for an office that must agree too, until it has agreed', () => {
    const press: Me = { ...CHIEF, name: '（例）広報課長', offices: ['pr'], titles: ['広報'] };
    expect(isMine(gate({}), press)).toBe(true);
    expect(isMine(gate({ consents: [{ office: 'pr' }] }), press)).toBe(false);
  });

  it('when one has to approve afterwards', () => {
    const ratification = { office: 'chief', decided: null };
    const acted = step({ office: 'x', state: 'acted-first', outcome: { ratification } });
    expect(isMine(acted, CHIEF)).toBe(true);
    expect(isMine(acted, NOBODY)).toBe(false);
  });
});
