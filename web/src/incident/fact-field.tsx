import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactNeed } from '../api/types';
import { TextField } from '../ui/inputs';
import { RadioRow } from '../ui/radio-row';
import { WhenField, type When } from '../ui/when-field';

interface Props {
  readonly fact: FactNeed;
  readonly when: When;
  readonly onWhen: (when: When) => void;
}

/** A fact the step asks for; 不明 is always an answer. */
export function FactField({ fact, when, onWhen }: Props): ReactElement {
  const { t } = useTranslation();
  const { id, label, type } = fact;
  const name = `facts.${id}`;
  if (type === 'time') {
    return (
      <WhenField
        name={name}
        legend={label}
        hint={t('steps.unknownTime')}
        value={when}
        onChange={onWhen}
      />
    );
  }
  if (type === 'yes-no') {
    return (
      <RadioRow
        name={name}
        legend={label}
        initial="unknown"
        options={[
          { value: 'yes', label: t('steps.yes') },
          { value: 'no', label: t('steps.no') },
          { value: 'unknown', label: t('steps.unknown') },
        ]}
      />
    );
  }
  return (
    <TextField
      name={name}
      label={label}
      hint={t('steps.unknownTime')}
      inputMode={type === 'number' ? 'numeric' : 'text'}
    />
  );
}
