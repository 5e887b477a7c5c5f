import { describe, expect, it } from '@jest/globals';
import { atTheCut, CISO, CUT, OPERATOR, outcomeOf } from '../../../test/fixtures/network-cut.js';
import { requestGate } from './gates.js';
import { awaitedParts, type GateAt } from './gate-asked.js';
import { viewOf } from './standing.js';
import { standings } from './standings.js';

/** The cut as it stands, as if 広報 had to agree to it too. */
function asked() {
  const scene = atTheCut();
  scene.do(OPERATOR, (given) => requestGate(given, { ...CUT, reason: '広がりが止まらない' }));
  const { incident } = scene;
  const run = incident.runs.find(({ id }) => id === CUT.run);
  const standing = run && standings(viewOf(scene, run)).find(({ item }) => item.id === CUT.step);
  if (standing?.item.block !== 'step' || !standing.item.gate) throw new Error('no gate');
  const gate = { ...standing.item.gate, with: ['public-relations'] };
  const at: GateAt = { ...standing, item: { ...standing.item, gate }, run: CUT.run };
  return { incident, at, outcome: outcomeOf(scene) };
}

describe('the decisions a gate waits for', () => {
  it('are the one of its order, told to a person, and one of each office that agrees too', () => {
    const { incident, at } = asked();
    expect(awaitedParts(incident, at)).toMatchObject([
      { offices: ['ciso', 'chief'], told: { office: 'ciso', person: CISO } },
      { offices: ['public-relations'], told: null },
    ]);
  });

  it('are no more those that somebody of their order has given', () => {
    const { incident, at, outcome } = asked();
    const by = { by: 'account:chief', byName: '部長', at: outcome.at, reason: '' };
    const consents = [{ ...by, office: 'chief', inPlaceOf: 'ciso' }];
    expect(awaitedParts(incident, { ...at, outcome: { ...outcome, consents } })).toMatchObject([
      { offices: ['public-relations'] },
    ]);
  });
});
