import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { RadioRow } from '../ui/radio-row';
import { filled, textOf } from '../ui/read-form';
import { useHeld } from './held';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

/** 選択: one of the branches, or もう一度・終わり after a round. */
export function ChoiceForm({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = titleIn(language, step);
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
        announce(t('steps.answered', { title }));
      }}
    >
      {step.byFacts && <Hint>{t('steps.byFacts')}</Hint>}
      <RadioRow
        name="option"
        legend={
          <>
            <span className="sr-only">{title}</span> {t('steps.choice')}
          </>
        }
        stacked
        required
        options={step.options.map((option) => ({
          value: option.id,
          label: titleIn(language, option),
        }))}
      />
      <TextField name="note" label={t('form.note')} maxLength={2000} />
    </CommandForm>
  );
}
