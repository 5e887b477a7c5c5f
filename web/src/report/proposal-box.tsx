import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../api/types';
import { LevelChip } from '../ui/chip';
import { Facts } from '../ui/facts';
import type { Draft } from './draft';
import { useProposal } from './use-proposal';
import { comma } from '../i18n/punctuation';

/** Category, severity with its reason, and playbook, as soon as a kind is chosen. */
export function ProposalBox({ draft }: { readonly draft: Draft }): ReactElement {
  const { t } = useTranslation();
  const { data, error } = useProposal(draft);
  return (
    <div aria-live="polite" className="rounded-8 border-2 border-key-300 bg-key-50 p-4">
      <p className="text-std-16B-170">{t('report.proposal')}</p>
      {draft.kind && data ? (
        <ProposalFacts proposal={data} draft={draft} />
      ) : (
        <p>{t(error && draft.kind ? 'report.proposalFailed' : 'report.proposalNone')}</p>
      )}
    </div>
  );
}

function ProposalFacts({ proposal, draft }: { proposal: Proposal; draft: Draft }): ReactElement {
  const { t } = useTranslation();
  const { category, level } = draft;
  const byHand = level !== '' && level !== proposal.level;
  const why = byHand ? t('report.changedByHand') : reasonOf(proposal, t);
  return (
    <Facts
      rows={[
        [
          t('report.proposedLevel'),
          <span key="level" className="inline-flex flex-wrap items-center gap-2">
            <LevelChip level={level || proposal.level} /> {why}
          </span>,
        ],
        [
          t('report.proposedCategory'),
          category ? t(`category.${category}`) : (proposal.categoryLabel ?? t('report.noCategory')),
        ],
        [t('report.proposedPlaybook'), proposal.playbook?.title ?? t('report.noPlaybook')],
      ]}
    />
  );
}

function reasonOf({ reasons, raises, impact, urgency }: Proposal, t: TFunction): string {
  const names = [...new Set(raises.map(({ assetName }) => assetName))];
  const why =
    reasons.length === 0
      ? [t('report.byMatrix', { impact, urgency })]
      : reasons.map(({ label, level }) => t('report.byFloor', { label, level }));
  return [...why, ...names.map((name) => t('register.because', { name }))].join(comma());
}
