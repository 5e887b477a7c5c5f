import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentLine } from '../api/types';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { AreaField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { IncidentPicker } from './incident-picker';
import type { Done } from './undo';

interface Props {
  readonly incident: Pick<IncidentLine, 'id' | 'number'>;
  readonly similar: readonly IncidentLine[];
  readonly onDone: (done: Done) => void;
}

/** 統合: the one goes on in another. */
export function MergeForm({ incident, similar, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id, number } = incident;
  return (
    <CommandForm<'MergingDto'>
      path={`/incidents/${id}/merging`}
      submit={t('merge.label')}
      body={(data) => {
        const into = textOf(data, 'into');
        need(!into && { field: 'into', message: t('merge.need') });
        const reason = textOf(data, 'reason');
        return { into, ...(reason ? { reason } : {}) };
      }}
      onDone={() =>
        onDone({
          ...{ id, number, text: t('merge.done', { number }) },
          undo: { path: `/incidents/${id}/unmerging`, body: { reason: t('inbox.undoReason') } },
        })
      }
    >
      <Hint>{t('merge.hint', { number })}</Hint>
      <IncidentPicker name="into" legend={t('merge.into')} offered={similar} except={id} openOnly />
      <AreaField name="reason" label={t('merge.reason')} maxLength={2000} rows={2} />
    </CommandForm>
  );
}

/** 関連付け: each shows the other. */
export function LinkForm({ incident, similar, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id, number } = incident;
  const chosen = useRef('');
  return (
    <CommandForm<'LinkDto', unknown>
      path={`/incidents/${id}/linking`}
      submit={t('merge.link')}
      body={(data) => {
        const other = textOf(data, 'other');
        need(!other && { field: 'other', message: t('merge.needLink') });
        chosen.current = other;
        return { other };
      }}
      onDone={() =>
        onDone({
          ...{ id, number, text: t('merge.linked', { number }) },
          undo: { path: `/incidents/${id}/unlinking`, body: { other: chosen.current } },
        })
      }
    >
      <Hint>{t('merge.linkHint')}</Hint>
      <IncidentPicker
        {...{ name: 'other', legend: t('merge.linkTo'), offered: similar, except: id }}
        openOnly={false}
      />
    </CommandForm>
  );
}
