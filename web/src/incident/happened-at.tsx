import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { WhenField, type When } from '../ui/when-field';

interface Props {
  readonly value: When;
  readonly onChange: (when: When) => void;
}

/** 起きた時刻, when it was earlier than now. */
export function HappenedAt({ value, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <WhenField
      name="happenedAt"
      legend={t('form.happenedAt')}
      hint={t('form.happenedAtHint')}
      value={value}
      onChange={onChange}
    />
  );
}
