import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../api/problem';
import { CommandForm } from '../ui/command-form';
import { AreaField } from '../ui/inputs';
import { need } from '../ui/need';
import { RadioRow } from '../ui/radio-row';
import { filled, textOf } from '../ui/read-form';
import { useHeld } from './held';

export type Decision = 'yes' | 'no';

interface Props {
  readonly path: string;
  readonly yes: string;
  readonly no: string;
  readonly hint?: string;
  /** What was pressed to come here; without it the form asks. */
  readonly chosen?: Decision;
  readonly onDone?: () => void;
}

/** An office's yes or no. Nothing is chosen beforehand; 兼務例外 is asked only when the server asks for it. */
export function DecisionForm({ path, yes, no, hint, chosen, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { release } = useHeld();
  const [conflict, setConflict] = useState(false);
  return (
    <CommandForm<'ApprovalDto'>
      path={path}
      about={chosen}
      submit={
        chosen ? t('steps.sendAs', { decision: chosen === 'yes' ? yes : no }) : t('steps.send')
      }
      onDone={() => {
        release();
        onDone?.();
      }}
      onRefused={(refused) => setConflict((before) => before || isOwnRequest(refused))}
      body={(data) => {
        const approved = chosen ?? data.get('approved');
        need(!approved && { field: 'approved', message: t('steps.needDecision') });
        return {
          approved: approved === 'yes',
          ...filled({ reason: textOf(data, 'reason'), conflict: textOf(data, 'conflict') }),
        };
      }}
    >
      {!chosen && (
        <RadioRow
          name="approved"
          legend={t('steps.decision')}
          required
          options={[
            { value: 'yes', label: yes },
            { value: 'no', label: no },
          ]}
        />
      )}
      {/* Whoever has pressed A or B goes on by writing why. */}
      <AreaField
        name="reason"
        label={t('steps.decisionReason')}
        hint={hint}
        maxLength={2000}
        autoFocus={chosen !== undefined}
        rows={chosen ? 2 : 3}
      />
      {conflict && (
        <AreaField
          name="conflict"
          label={t('incident.conflict')}
          hint={t('incident.conflictHint')}
          maxLength={2000}
          required
        />
      )}
    </CommandForm>
  );
}

function isOwnRequest({ problem }: Refused): boolean {
  return problem.type.endsWith('requester-is-approver');
}
