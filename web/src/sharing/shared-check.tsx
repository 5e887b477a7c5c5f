import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '../ui/radio-row';

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** 関係団体にも見せる: what is written is for the parties that see the steps, too. */
export function SharedCheck({ checked, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Check name="shared" checked={checked} onChange={onChange}>
      {t('sharing.alsoParties')}
    </Check>
  );
}
