import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

/** 着手, in one press: the others see who is at it. A wait runs from here. */
export function BeginForm({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const title = titleIn(useLanguage(), step);
  const path = useStepPath(run, step);
  const waits = step.kind === 'wait';
  return (
    <CommandForm<'CommandDto'>
      path={`${path}/begin`}
      submit={t('steps.begin')}
      look={waits ? 'main' : 'second'}
      body={() => ({})}
      onDone={() => announce(t('steps.began', { title }))}
      extra={
        <span className="text-dns-14N-130 text-solid-gray-700">
          {t(waits ? 'steps.waitBegin' : 'steps.beginHint')}
        </span>
      }
    />
  );
}
