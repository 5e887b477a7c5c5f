import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Incident } from '../api/types';
import { useMay } from '../session/use-session';
import { Tag } from '../ui/chip';
import { Section } from '../ui/page';
import { JudgeForms } from './judge-forms';
import { LeaveForm } from './leave-form';
import { ReadySteps } from './ready-steps';

/** いまの状態 and the move that leads on. */
export function NextMove({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  const may = useMay('responder', 'officer');
  const { id, phase, steps, rungs, ending, endReason, closure } = incident;
  return (
    <Section title={t('incident.conclusion')}>
      {ending && (
        <p>
          <strong>{t(`incident.ended.${ending}`)}</strong> {endReason}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-2">
        <Link to="steps" className="inline-flex min-h-11 items-center">
          {t('incident.progress', { done: steps.done, open: steps.open })}
        </Link>
        {steps.overdue > 0 && (
          <Tag tone="bad">{t('incident.overdue', { count: steps.overdue })}</Tag>
        )}
        <Link to="contacts" className="inline-flex min-h-11 items-center">
          {t('incident.answered', { answered: rungs.answered, open: rungs.open })}
        </Link>
        {rungs.alarms > 0 && (
          <Tag tone="alarm">{t('incident.alarms', { count: rungs.alarms })}</Tag>
        )}
      </p>
      <ReadySteps id={id} />
      {phase === 'prevention' && (
        <p>{t(closure ? 'incident.nextApproval' : 'incident.nextClosure')}</p>
      )}
      {may && phase === 'triage' && <JudgeForms id={id} />}
      {may && (phase === 'containment' || phase === 'recovery') && (
        <LeaveForm id={id} phase={phase} />
      )}
    </Section>
  );
}
