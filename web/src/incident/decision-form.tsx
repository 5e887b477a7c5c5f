import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../api/problem';
import { CommandForm } from '../ui/command-form';
import { AreaField } from '../ui/inputs';
import { need } from '../ui/need';
import { RadioRow } from '../ui/radio-row';
import { filled, textOf } from '../ui/read-form';
import { useHeld } from './held';

interface Props {
  readonly path: string;
  readonly yes: string;
  readonly no: string;
  readonly hint?: string;
  readonly onDone?: () => void;
}

/** An office's yes or no. Nothing is chosen beforehand; 兼務例外 is asked only when the server asks for it. */
export function DecisionForm({ path, yes, no, hint, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { release } = useHeld();
  const [conflict, setConflict] = useState(false);
  return (
    <CommandForm<'ApprovalDto'>
      path={path}
      submit={t('steps.send')}
      onDone={() => {
        release();
        onDone?.();
      }}
      onRefused={(refused) => setConflict((before) => before || isOwnRequest(refused))}
      body={(data) => {
        const approved = data.get('approved');
        need(!approved && { field: 'approved', message: t('steps.needDecision') });
        return {
          approved: approved === 'yes',
          ...filled({ reason: textOf(data, 'reason'), conflict: textOf(data, 'conflict') }),
        };
      }}
    >
      <RadioRow
        name="approved"
        legend={t('steps.decision')}
        required
        options={[
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]}
      />
      <AreaField name="reason" label={t('steps.decisionReason')} hint={hint} />
      {conflict && (
        <AreaField
          name="conflict"
          label={t('incident.conflict')}
          hint={t('incident.conflictHint')}
          required
        />
      )}
    </CommandForm>
  );
}

function isOwnRequest({ problem }: Refused): boolean {
  return problem.type.endsWith('requester-is-approver');
}
