import type { Category } from '../plan/category.js';
import type { Standing } from '../plan/directory.js';
import type { Delay, LadderRow, Office } from '../plan/plan.js';
import { standing, whoText } from './annex-offices.js';
import { channelsText } from './chapter-severity.js';
import type { Contact, Paper, Tier, Tree, TreeBox } from './document.js';
import { text, type AnnexDraft } from './parts.js';
import type { PlanSource } from './source.js';
import { delayText } from './words.js';

const LAST = Number.MAX_SAFE_INTEGER;
/** Boxes side by side. */
const BOXES_IN_ROW = 4;
/** What one A4 sheet has room for: lines in all, characters in a line of a box. */
const LINES_ON_A4 = 27;
const CHARACTERS_IN_LINE = 22;

/** 連絡網: who receives, who is told at which time, on one sheet. */
export function contactsAnnex(source: PlanSource): AnnexDraft {
  const tree = contactTree(source);
  return {
    id: 'contact-tree',
    kind: '別表',
    title: '連絡網',
    standard: false,
    paper: paperOf(tree),
    begins: 'page',
    blocks: [
      tree,
      text(
        '応答がないときは、番号の順に次の者へ連絡する。電話をしたら、時刻、相手及び結果を連絡記録票に書く。',
      ),
    ],
  };
}

/** The offices by the time at which the gravest incident reaches them; those off the ladder come last. */
function contactTree(source: PlanSource): Tree {
  const { plan } = source;
  const groups = new Map<number, Tier>();
  for (const office of plan.offices) {
    const rows = plan.ladder.rows
      .filter((each) => each.office === office.id)
      .toSorted((one, other) => soonOf(one.delays.L4) - soonOf(other.delays.L4));
    const delay = rows[0]?.delays.L4;
    const soon = soonOf(delay);
    const when = delay ? `${source.levels.L4}\n${delayText(delay)}` : '手順書による';
    const boxes = [...(groups.get(soon)?.boxes ?? []), boxOf(office, rows, source)];
    groups.set(soon, { when, boxes });
  }
  return {
    block: 'tree',
    start: { title: `受付　${plan.desk.name}`, number: plan.desk.phone },
    tiers: [...groups].toSorted(([one], [other]) => one - other).map(([, tier]) => tier),
  };
}

/** Sorts by when a rung is told; who is not told comes last. */
export function soonOf(delay: Delay | undefined): number {
  if (!delay) return LAST;
  if (delay.kind === 'after') return delay.span;
  return LAST - (delay.kind === 'same-day' ? 2 : 1);
}

function boxOf(office: Office, rows: readonly LadderRow[], source: PlanSource): TreeBox {
  const { title, fullTitle } = office;
  return {
    title,
    fullTitle: title === fullTitle ? '' : fullTitle,
    condition: rows.map((each) => toldText(each, source)).join('\n'),
    contacts: standing(source, office.id).map((each, index) => contactOf(each, index + 1, source)),
  };
}

/** L3 重大 30分・災害等のとき・防災行政無線 → 携帯 */
function toldText(row: LadderRow, source: PlanSource): string {
  const serious = row.delays.L3;
  return [
    serious ? `${source.levels.L3} ${delayText(serious)}` : '',
    conditionOf(row, source),
    channelsText(row),
  ]
    .filter(Boolean)
    .join('・');
}

/** Somebody with the numbers that the edition may show. */
export function contactOf(each: Standing | null, order: number, source: PlanSource): Contact {
  const { phone = null, mobile = null, outOfHours = null } = each?.person ?? {};
  const isShown = source.edition === 'restricted';
  const own = isShown && mobile ? `携帯 ${mobile}` : null;
  const late = isShown && outOfHours ? `夜間・休日 ${outOfHours}` : null;
  return {
    order,
    who: whoText(each, source),
    numbers: [phone, own, late].flatMap((number) => (number ? [number] : [])),
  };
}

function conditionOf(row: LadderRow, source: PlanSource): string {
  if (row.assets) return '台帳の資産によるとき';
  if (row.onlyWithPersonalData) return '個人情報を含むとき';
  const { categories } = row;
  if (!categories) return '';
  const label = (category: Category): string =>
    source.plan.categories.find((each) => each.category === category)?.label ?? category;
  return `${categories.map(label).join('、')}のとき`;
}

/** A small body's offices fit on A4; more go on A3. */
function paperOf({ tiers }: Tree): Paper {
  const lines = tiers
    .flatMap(({ boxes }) => rowsOf(boxes))
    .map((boxes) => Math.max(...boxes.map(linesOf)))
    .reduce((sum, each) => sum + each, 0);
  return lines <= LINES_ON_A4 ? 'a4-landscape' : 'a3-landscape';
}

function rowsOf(boxes: readonly TreeBox[]): TreeBox[][] {
  const count = Math.ceil(boxes.length / BOXES_IN_ROW);
  return Array.from({ length: count }, (_, row) =>
    boxes.slice(row * BOXES_IN_ROW, (row + 1) * BOXES_IN_ROW),
  );
}

function linesOf({ title, fullTitle, condition, contacts }: TreeBox): number {
  const people = contacts.map(({ who, numbers }) => `1 ${who} ${numbers.join(' ')}`);
  return [title + fullTitle, condition, ...people]
    .filter(Boolean)
    .map((line) => Math.ceil(widthOf(line) / CHARACTERS_IN_LINE))
    .reduce((sum, each) => sum + each, 0);
}

/** In full-width characters. */
function widthOf(line: string): number {
  return [...line].reduce((sum, each) => sum + (each <= '~' ? 0.55 : 1), 0);
}
