import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Harm } from '../api/types';
import { RadioRow } from '../ui/radio-row';

const QUESTIONS = ['counter', 'residents', 'personalData'] as const;
const ANSWERS = ['yes', 'no', 'unknown'] as const;

interface Props {
  readonly harm: Harm;
  readonly onChange: (part: Partial<Harm>) => void;
  readonly legend: string;
}

/** 影響: あり・なし・確認中, three times. */
export function HarmFields({ harm, onChange, legend }: Props): ReactElement {
  const { t } = useTranslation();
  const options = ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="text-std-16B-170 mb-1">{legend}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {QUESTIONS.map((question) => (
          <RadioRow
            key={question}
            name={`harm.${question}`}
            legend={t(`report.${question}`)}
            options={options}
            value={harm[question]}
            onChange={(value) => onChange({ [question]: value as Answer })}
          />
        ))}
      </div>
    </fieldset>
  );
}
