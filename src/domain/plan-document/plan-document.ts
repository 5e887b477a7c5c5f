import { wallClock } from '../calendar/jst.js';
import { contactsAnnex } from './annex-contacts.js';
import { approvers, callForm, incidentForm } from './annex-forms.js';
import { dutiesAnnex, dutiesInForce } from './annex-duties.js';
import { gatesAnnex } from './annex-gates.js';
import { officesAnnex } from './annex-offices.js';
import { partAnnex, playbookAnnex } from './annex-playbook.js';
import { registerAnnex } from './annex-register.js';
import { generalChapter, policyHistory } from './chapter-general.js';
import { organisationChapter } from './chapter-organisation.js';
import { reportChapter } from './chapter-report.js';
import { responseChapter } from './chapter-response.js';
import { preventionChapter, reviewChapter } from './chapter-review.js';
import { severityChapter } from './chapter-severity.js';
import type { Block, PlanDocument } from './document.js';
import { nightCard } from './night-card.js';
import { numbered } from './numbering.js';
import { dayText, heading, items, row, table, text, type AnnexDraft } from './parts.js';
import { sharedParts } from './shared-parts.js';
import type { PlanSource, Revision } from './source.js';
import { selfOf } from './words.js';

/** The whole plan of a body, in the order and the form in which these bodies write. */
export function planDocument(given: PlanSource): PlanDocument {
  const source = { ...given, playbooks: inOrder(given) };
  const { plan } = source;
  const { chapters, annexes } = numbered(
    [
      generalChapter(source),
      organisationChapter(source),
      severityChapter(source),
      reportChapter(source),
      responseChapter(source),
      preventionChapter(source),
      reviewChapter(source),
    ],
    annexDrafts(source),
  );
  return {
    ...head(source),
    foreword: foreword(source),
    chapters,
    supplement: [text(`${selfOf(plan)}は、${dayText(plan.inForceFrom)}から施行する。`)],
    annexes,
  };
}

/** By category as the plan lists them, then as the kinds do: what the desk chooses from. */
function inOrder({ plan, playbooks }: PlanSource): PlanSource['playbooks'] {
  const places = plan.kinds.map(({ playbook }) => playbook);
  const place = ({ playbook }: PlanSource['playbooks'][number]): number =>
    plan.categories.findIndex(({ category }) => category === playbook.category) * 1000 +
    (places.indexOf(playbook.id) + 1 || 999);
  return playbooks.toSorted((one, other) => place(one) - place(other));
}

/** 連絡網 alone, on its one sheet. */
export function contactSheet(source: PlanSource): PlanDocument {
  const { annexes } = numbered([], [{ ...contactsAnnex(source), id: null }]);
  return {
    ...head(source),
    foreword: [],
    chapters: [],
    supplement: [],
    annexes: annexes.map((annex) => ({ ...annex, heading: '連絡網' })),
  };
}

/** 宿直カード alone, on its one sheet. */
export function nightSheet(source: PlanSource): PlanDocument {
  const blocks = nightCard(source);
  return {
    ...head(source),
    foreword: [],
    chapters: [],
    supplement: [],
    annexes: [
      { heading: '宿直カード（夜間・休日）', standard: false, paper: 'a4', begins: 'page', blocks },
    ],
  };
}

function head(
  source: PlanSource,
): Omit<PlanDocument, 'foreword' | 'chapters' | 'supplement' | 'annexes'> {
  const { plan, edition, at } = source;
  return {
    bodyName: plan.bodyName,
    title: plan.name,
    version: plan.version,
    inForce: dayText(plan.inForceFrom),
    edition,
    handling: '取扱注意',
    sample: plan.sample,
    printed: dayText(wallClock(at).day),
    approval: approvers(source),
  };
}

function foreword(source: PlanSource): Block[] {
  const { profile } = source;
  return [
    heading('改定履歴'),
    history(source),
    ...policyHistory(profile).flatMap((each) => [heading('基本方針の制定・改定履歴'), each]),
    heading('凡例'),
    items([
      `［標準］は、基本方針に定めがないため、${profile.guideline}の標準によるものを示す。`,
      '「方針に定めなし」は、基本方針にないが、用いることができるものを示す。',
    ]),
  ];
}

/** Approved versions, and the one in hand: it may be a draft, or a plan that is kept as files only. */
function history({ plan, revisions }: PlanSource): Block {
  const isThis = ({ version, inForceFrom }: Revision): boolean =>
    version === plan.version && inForceFrom === plan.inForceFrom;
  const listed = revisions.map((each) => {
    const { version, inForceFrom, approvedBy, what } = each;
    return row(
      version,
      dayText(inForceFrom),
      approvedBy,
      isThis(each) ? `${what}（この文書）` : what,
    );
  });
  const own = revisions.some(isThis)
    ? []
    : [row(plan.version, dayText(plan.inForceFrom), '―', 'この文書')];
  return table(
    '改定履歴',
    [
      ['版', 3],
      ['施行日', 4],
      ['決裁', 3],
      ['内容', 6],
    ],
    [...listed, ...own],
  );
}

function annexDrafts(source: PlanSource): AnnexDraft[] {
  const { playbooks } = source;
  const parts = sharedParts(playbooks);
  const around = { source, parts };
  return [
    officesAnnex(source),
    contactsAnnex(source),
    gatesAnnex(source),
    ...(source.plan.register ? [registerAnnex(source)] : []),
    ...(dutiesInForce(source).length > 0 ? [dutiesAnnex(source)] : []),
    ...playbooks.map((read) => playbookAnnex(read, around)),
    ...[...parts.values()].map((part, index) => partAnnex(part, index, around)),
    incidentForm(source),
    callForm(),
  ];
}
