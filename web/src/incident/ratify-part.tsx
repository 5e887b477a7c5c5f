import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { Tag } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { DecisionForm } from './decision-form';
import { OfficeName } from './office-name';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

/** 事後承認 of what was decided or done in somebody's place. */
export function RatifyPart({ run, step }: StepProps): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const officer = useMay('officer');
  const path = useStepPath(run, step);
  const ratification = step.outcome?.ratification;
  if (!ratification) return null;
  const { decided, office, until, overdue } = ratification;
  if (decided) {
    const result = t(decided.approved ? 'steps.yesApproved' : 'steps.notApproved');
    return <p>{t('steps.ratified', { result, time: formatMoment(decided.at, language) })}</p>;
  }
  return (
    <>
      <p>
        <OfficeName id={office}>
          {(title) =>
            t('steps.ratifyWaiting', { office: title, time: formatMoment(until, language) })
          }
        </OfficeName>{' '}
        {step.gate?.ratifier && t('steps.ratifier', { ...step.gate.ratifier })}{' '}
        {overdue && <Tag tone="bad">{t('steps.ratifyOverdue')}</Tag>}
      </p>
      {officer && (
        <Disclosure label={`${t('steps.ratify')}…`} look="second">
          {() => (
            <DecisionForm
              path={`${path}/ratification`}
              yes={t('steps.ratify')}
              no={t('steps.ratifyNo')}
            />
          )}
        </Disclosure>
      )}
    </>
  );
}
