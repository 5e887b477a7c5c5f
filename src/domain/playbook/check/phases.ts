import { PLAYBOOK_PHASES, type PlaybookPhase } from '../definition.js';
import { error, type Finding } from './finding.js';
import type { Layout } from './outline.js';
import { phaseName } from './words.js';

const OBLIGATORY: readonly PlaybookPhase[] = ['containment', 'recovery', 'prevention', 'closing'];

/** E3: the phases are there, in order, each with steps, and somewhere a report is written. */
export function checkPhases(layout: Layout): Finding[] {
  return [...missing(layout), ...order(layout), ...empty(layout), ...report(layout)];
}

function missing({ playbook }: Layout): Finding[] {
  const there = new Set(playbook.phases.map(({ phase }) => phase));
  return OBLIGATORY.filter((phase) => !there.has(phase)).map((phase) =>
    error('E3', null, {
      field: 'phases',
      what: `${phaseName(phase)}の段階がありません。phases に phase: ${phase} を足し、目的（goal）と手順（steps）を書いてください。`,
    }),
  );
}

function order({ playbook }: Layout): Finding[] {
  return playbook.phases.slice(1).flatMap(({ phase }, index) => {
    const previous = playbook.phases[index];
    if (!previous || PLAYBOOK_PHASES.indexOf(previous.phase) < PLAYBOOK_PHASES.indexOf(phase)) {
      return [];
    }
    const what =
      previous.phase === phase
        ? `${phaseName(phase)}の段階が二度あります。一つにまとめてください。`
        : `${phaseName(phase)}の段階が、${phaseName(previous.phase)}のあとにあります。${PLAYBOOK_PHASES.join('、')} の順に並べてください。`;
    return [error('E3', phase, { field: 'phase', what })];
  });
}

function empty({ playbook }: Layout): Finding[] {
  return playbook.phases
    .filter(({ steps }) => steps.length === 0)
    .map(({ phase }) =>
      error('E3', phase, {
        field: 'steps',
        what: `${phaseName(phase)}の段階に手順がありません。steps に一つ以上書いてください。`,
      }),
    );
}

function report({ playbook, steps }: Layout): Finding[] {
  // A report owed to somebody outside is not the one that closes the incident.
  if (steps.some(({ block }) => block.kind === 'report' && block.duty === null)) return [];
  const last = playbook.phases.at(-1)?.phase ?? null;
  const what =
    'この事案の報告書を書く手順（kind: report）がありません。終結の段階で共通手順 final-report を使う（use: final-report）か、手順を足してください。';
  return [error('E3', last, { field: 'steps', what })];
}
