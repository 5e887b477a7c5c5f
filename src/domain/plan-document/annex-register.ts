import { officeOf } from '../plan/directory.js';
import type { Asset } from '../register/asset.js';
import { row, table, type AnnexDraft } from './parts.js';
import type { PlanSource } from './source.js';

/** 別表: the register by unit; vendors and their 24 hour numbers only in the restricted edition. */
export function registerAnnex(source: PlanSource): AnnexDraft {
  const { plan, profile } = source;
  const rows = (plan.register ?? []).map((asset) =>
    row(
      [asset.name, asset.kind.label, asset.sns?.service, asset.sns?.account]
        .filter(Boolean)
        .join('\n'),
      asset.unit.name,
      asset.tier?.name ?? '区分なし',
      [asset.confidentiality, asset.integrity, asset.availability]
        .map(({ label }) => label)
        .join('\n'),
      [responsible(asset, source), vendor(asset, source)].filter(Boolean).join('\n') || '―',
      asset.recovery || '―',
    ),
  );
  return {
    id: 'register-table',
    kind: '別表',
    title: '情報システムその他の資産（台帳）',
    standard: profile.classes.default,
    paper: 'a4',
    begins: 'page',
    blocks: [
      table(
        '情報システムその他の資産（台帳）',
        [
          ['資産', 5],
          ['所管', 3],
          ['区分', 3],
          ['分類', 4],
          [source.edition === 'restricted' ? '責任者・事業者' : '責任者', 4],
          ['復旧の要点', 5],
        ],
        rows,
      ),
    ],
  };
}

function responsible({ office, person }: Asset, { plan, directory }: PlanSource): string {
  if (office) return officeOf(plan.offices, office).title;
  return directory.people.find(({ id }) => id === person)?.post ?? '';
}

function vendor({ vendor: firm }: Asset, { edition }: PlanSource): string {
  if (edition !== 'restricted' || !firm) return '';
  return [firm.name, firm.phone].filter(Boolean).join('\n');
}
