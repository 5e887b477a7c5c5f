import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { RadioRow } from '../ui/radio-row';
import { filled, textOf } from '../ui/read-form';
import { useHeld } from './held';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

/** 選択: one of the branches. */
export function ChoiceForm({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const path = useStepPath(run, step);
  const { release } = useHeld();
  return (
    <CommandForm<'ChoiceDto'>
      path={`${path}/answer`}
      submit={t('steps.answer')}
      body={(data) => {
        const option = textOf(data, 'option');
        need(!option && { field: 'option', message: t('steps.choose') });
        return { option, ...filled({ note: textOf(data, 'note') }) };
      }}
      onDone={() => {
        release();
        announce(t('steps.completed', { title: step.title }));
      }}
    >
      <RadioRow
        name="option"
        legend={step.title}
        stacked
        required
        options={step.options.map(({ id: value, title: label }) => ({ value, label }))}
      />
      <TextField name="note" label={t('form.note')} />
    </CommandForm>
  );
}
