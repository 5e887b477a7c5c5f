import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import type { PlanVersion } from '../api/types';
import { dayAndTime, readDay } from '../format/date-input';
import { useMay } from '../session/use-session';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { DayField } from '../ui/day-field';
import { Disclosure } from '../ui/disclosure';
import { AreaField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { Notice } from '../ui/notice';
import { textOf } from '../ui/read-form';

interface Props {
  readonly version: PlanVersion;
}

/** The one thing to be done next, and by whom; what else is possible stands below it. */
export function NextStep({ version }: Props): ReactElement {
  const { t } = useTranslation();
  const isClerk = useMay('administrator');
  const { state, mayApprove, order } = version;
  const isOpen = state === 'draft' || state === 'checked' || state === 'requested';
  return (
    <>
      <Notice title={t(`planVersion.next.${state}`, { order: order.join(' → ') })}>
        {state === 'requested' && version.isDefaultOrder && (
          <p className="text-dns-14N-130">{t('planVersion.defaultOrder')}</p>
        )}
      </Notice>
      {isClerk && state === 'draft' && <CheckForm version={version} />}
      {isClerk && state === 'checked' && <RequestForm version={version} />}
      {mayApprove && <ApproveForm version={version} />}
      {(mayApprove || state === 'approved') && <ReturnForm version={version} />}
      {isClerk && isOpen && <WithdrawForm version={version} />}
    </>
  );
}

function CheckForm({ version }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'nothing', PlanVersion>
      path={`/plan/versions/${version.id}/check`}
      submit={t('planVersion.check')}
      body={() => undefined}
      onDone={({ state }) =>
        announce(t(state === 'checked' ? 'planVersion.isChecked' : 'planVersion.isNotChecked'))
      }
    />
  );
}

function RequestForm({ version }: Props): ReactElement {
  const { t } = useTranslation();
  const today = dayAndTime(serverNow()).day;
  return (
    <CommandForm<'RequestVersionDto'>
      path={`/plan/versions/${version.id}/request`}
      submit={t('planVersion.request')}
      body={(data) => {
        const inForceFrom = readDay(textOf(data, 'inForceFrom'), { today, side: 'future' });
        need(!inForceFrom && { field: 'inForceFrom', message: t('planVersion.needDay') });
        return { inForceFrom: inForceFrom ?? '', note: textOf(data, 'note') };
      }}
      onDone={() => announce(t('planVersion.isRequested'))}
    >
      <DayField
        name="inForceFrom"
        label={t('planVersion.inForceFrom')}
        hint={t('planVersion.dayHint')}
        side="future"
      />
      <TextField
        name="note"
        label={t('planVersion.note')}
        hint={t('planVersion.noteHint')}
        defaultValue={version.note}
        maxLength={500}
      />
    </CommandForm>
  );
}

function ApproveForm({ version }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'ApproveVersionDto'>
      path={`/plan/versions/${version.id}/approve`}
      submit={t('planVersion.approve')}
      body={(data) => ({
        digest: version.digest ?? '',
        inForceFrom: version.inForceFrom ?? '',
        reason: textOf(data, 'reason'),
      })}
      onDone={() => announce(t('planVersion.isApproved'))}
    >
      <AreaField
        name="reason"
        label={t('planVersion.approveReason')}
        hint={t('planVersion.approveHint')}
        maxLength={500}
      />
    </CommandForm>
  );
}

function ReturnForm({ version }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Disclosure label={t('planVersion.return')}>
      {(close) => (
        <ReasonForm
          path={`/plan/versions/${version.id}/return`}
          submit={t('planVersion.return')}
          onDone={() => {
            announce(t('planVersion.isReturned'));
            close();
          }}
        />
      )}
    </Disclosure>
  );
}

function WithdrawForm({ version }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Disclosure label={t('planVersion.withdraw')}>
      {(close) => (
        <ReasonForm
          path={`/plan/versions/${version.id}/withdraw`}
          submit={t('planVersion.withdraw')}
          onDone={() => {
            announce(t('planVersion.isWithdrawn'));
            close();
          }}
        />
      )}
    </Disclosure>
  );
}

interface ReasonProps {
  readonly path: string;
  readonly submit: string;
  readonly onDone: () => void;
}

function ReasonForm({ path, submit, onDone }: ReasonProps): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'VersionReasonDto'>
      path={path}
      submit={submit}
      look="danger"
      body={(data) => {
        const reason = textOf(data, 'reason');
        need(!reason && { field: 'reason', message: t('planVersion.needReason') });
        return { reason };
      }}
      onDone={onDone}
    >
      <AreaField name="reason" label={t('planVersion.reason')} maxLength={500} required />
    </CommandForm>
  );
}
