import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Plan, Run } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { SelectField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { useIncident } from './use-incident';

interface Props {
  readonly runs: readonly Run[];
  readonly onDone: () => void;
}

/** 手順書 begun beside what is followed already. */
export function StartRunForm({ runs, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = useIncident();
  const plan = useQuery(planQuery).data;
  const isUsed = (playbook: string): boolean =>
    runs.some((run) => run.playbook === playbook && run.left === null);
  return (
    <CommandForm<'StartRunDto'>
      path={`/incidents/${id}/runs`}
      submit={t('runs.startSend')}
      body={(data) => {
        const playbook = textOf(data, 'playbook');
        need(!playbook && { field: 'playbook', message: t('runs.startNeed') });
        return { playbook };
      }}
      onDone={() => {
        onDone();
        announce(t('runs.startDone'));
      }}
    >
      <Hint>{t('runs.startHint')}</Hint>
      <SelectField name="playbook" label={t('runs.startWhich')} required defaultValue="">
        <option value="">{t('report.choose')}</option>
        {plan?.categories.map(({ category, label }) => (
          <optgroup key={category} label={label}>
            {playbooksOf(plan, category).map((playbook) => (
              <option key={playbook.id} value={playbook.id}>
                {titleIn(language, playbook)}
                {isUsed(playbook.id) && t('runs.startAgain')}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
    </CommandForm>
  );
}

function playbooksOf(plan: Plan, category: string): Plan['playbooks'] {
  return plan.playbooks.filter((playbook) => playbook.category === category);
}
