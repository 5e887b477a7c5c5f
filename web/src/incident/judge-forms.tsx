import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { AreaField } from '../ui/inputs';
import { needReason } from './need-reason';

/** トリアージ: is it an incident? */
export function JudgeForms({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  const path = `/incidents/${id}/judgement`;
  return (
    <div className="flex flex-col gap-3">
      <h3>{t('incident.judge')}</h3>
      <p>{t('incident.judgeHint')}</p>
      <CommandForm<'JudgementDto'>
        path={path}
        submit={t('incident.judgeYes')}
        body={() => ({ incident: true })}
      />
      <Disclosure label={t('incident.judgeNo')}>
        {() => (
          <CommandForm<'JudgementDto'>
            path={path}
            look="danger"
            submit={t('incident.judgeNo')}
            body={(data) => ({ incident: false, reason: needReason(data, t) })}
          >
            <AreaField
              name="reason"
              label={t('incident.judgeNoReason')}
              maxLength={2000}
              required
            />
          </CommandForm>
        )}
      </Disclosure>
    </div>
  );
}
