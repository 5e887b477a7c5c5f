import type { Step } from '../definition.js';
import { error, type Finding } from './finding.js';
import type { Layout, Placed } from './outline.js';
import { named } from './words.js';

/** T3: a deadline owed to somebody outside runs from awareness, and telling them is what the step does. */
export function checkLegalDuties({ steps }: Layout): Finding[] {
  return steps.filter(({ block }) => block.duty !== null).flatMap(dutyProblems);
}

function dutyProblems(place: Placed<Step>): Finding[] {
  const { kind, due, duty } = place.block;
  const name = named(place.block);
  const findings: Finding[] = [];
  if (due && due.from !== 'awareness') {
    const what = `${name}は外への届出（duty: ${duty}）なので、期限は認知から数えます。due の from を awareness にしてください。`;
    findings.push(error('T3', place, { field: 'due.from', what }));
  }
  if (kind !== 'tell' && kind !== 'report') {
    const what = `${name}は外への届出（duty: ${duty}）ですが、種類が ${kind} です。kind を tell（連絡）か report（報告）にしてください。`;
    findings.push(error('T3', place, { field: 'kind', what }));
  }
  return findings;
}
