import { prove } from '../../src/domain/proof/prove.js';
import { sixtyPeople } from './sixty.js';

const GOAL_S = 60;
const TODAY = '2026-11-21';

/** Prove a plan of 60 people and every shipped playbook, twice; exit 1 when it is slow or not the same. */
function main(): void {
  const proven = sixtyPeople(TODAY);
  const from = performance.now();
  const proof = prove(proven);
  const seconds = (performance.now() - from) / 1000;
  const isSame = JSON.stringify(prove(proven)) === JSON.stringify(proof);
  const met = seconds <= GOAL_S && isSame;
  const { cases, nights, holes } = proof;
  process.stdout.write(
    `${proven.directory.people.length} people, ${proven.playbooks.length} playbooks: ${cases} cases, ${nights} nights played, ${holes.length} holes, ${seconds.toFixed(1)} s on one core, ${isSame ? 'the same twice' : 'NOT THE SAME TWICE'}; goal ≤ ${GOAL_S} s on two: ${met ? 'met' : 'MISSED'}\n`,
  );
  process.exitCode = met ? 0 : 1;
}

main();
