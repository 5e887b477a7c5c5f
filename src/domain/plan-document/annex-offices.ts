import { standingIn, type Standing } from '../plan/directory.js';
import type { AnnexDraft } from './parts.js';
import { row, table } from './parts.js';
import type { PlanSource } from './source.js';

/** 別表: every office, who holds it today, and the deputies in their order. */
export function officesAnnex(source: PlanSource): AnnexDraft {
  const { plan, profile } = source;
  const rows = plan.offices.map(({ id, title, fullTitle }) => {
    const named = profile.offices.find(({ office }) => office === id);
    const [holder, ...deputies] = standing(source, id);
    return row(
      title === fullTitle ? title : `${title}\n${fullTitle}`,
      holder ? whoText(holder, source) : '（空席）',
      deputies.length === 0
        ? '―'
        : deputies.map((each, index) => `${index + 1} ${whoText(each, source)}`).join('\n'),
      named?.article ?? '標準',
    );
  });
  return {
    id: 'offices-table',
    kind: '別表',
    title: '役職及び代理の順',
    standard: false,
    paper: 'a4',
    begins: 'page',
    blocks: [
      table(
        '役職及び代理の順',
        [
          ['役職', 5],
          ['当たる者', 4],
          ['代理（順）', 5],
          ['根拠', 2],
        ],
        rows,
      ),
    ],
  };
}

/** Everybody of an office, holder first; a vacant holder's place is not filled by the first deputy. */
export function standing({ directory, at }: PlanSource, office: string): (Standing | null)[] {
  const all = standingIn(directory, office, at);
  return all[0]?.order === 1 ? all : [null, ...all];
}

/** A post, and in the restricted edition the name too. */
export function whoText(each: Standing | null, { edition }: PlanSource): string {
  if (!each) return '（空席）';
  const { name, outside } = each.person;
  const post = outside ? `${outside} ${each.person.post}` : each.person.post;
  return edition === 'general' || name === post ? post : `${post}　${name}`;
}
