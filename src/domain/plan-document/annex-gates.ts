import { officeOf } from '../plan/directory.js';
import type { Gate, Step } from '../playbook/definition.js';
import { durationText } from '../playbook/playbook-words.js';
import { allBlocks } from '../playbook/walk.js';
import { row, table, type AnnexDraft } from './parts.js';
import type { PlanSource } from './source.js';
import { inOrder } from './words.js';

/** 別表: what needs an approval, by whom, and until when an absent one approves afterwards. */
export function gatesAnnex(source: PlanSource): AnnexDraft {
  const { plan, playbooks } = source;
  const titles = (ids: readonly string[]): string[] =>
    ids.map((id) => officeOf(plan.offices, id).title);
  const found = new Map<string, { readonly step: Step; readonly gate: Gate; books: number[] }>();
  playbooks.forEach(({ playbook }, index) => {
    for (const step of allBlocks(playbook)) {
      if (step.block !== 'step' || !step.gate) continue;
      const key = JSON.stringify([plainTitle(step.title), step.gate]);
      const books = found.get(key)?.books ?? [];
      found.set(key, { step, gate: step.gate, books: [...new Set([...books, index + 1])] });
    }
  });
  const rows = [...found.values()].map(({ step, gate, books }) =>
    row(
      plainTitle(step.title),
      inOrder(titles(gate.authority)),
      gate.with.length > 0 ? titles(gate.with).join('、') : '―',
      gate.ratifyWithin === null ? '―' : `${durationText(gate.ratifyWithin, 'ja')}以内`,
      books.length === playbooks.length ? '全て' : books.join('、'),
    ),
  );
  return {
    id: 'gates-table',
    kind: '別表',
    title: '承認を要する措置',
    standard: source.profile.parts.measures.default,
    paper: 'a4',
    begins: 'page',
    blocks: [
      table(
        '承認を要する措置',
        [
          ['措置', 6],
          ['承認する役職', 6],
          ['同意する役職', 3],
          ['事後承認', 3],
          ['手順書', 4],
        ],
        rows,
      ),
    ],
  };
}

/** Approval steps say 【承認】 in playbooks; the table says so already. */
function plainTitle(title: string): string {
  return title.replace(/^【承認】/, '');
}
