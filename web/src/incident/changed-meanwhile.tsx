import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice';

/** Says that somebody changed the value since this form was opened; what is being typed stays. */
export function ChangedMeanwhile({ now }: { readonly now: string }): ReactElement | null {
  const { t } = useTranslation();
  const [before] = useState(now);
  if (before === now) return null;
  return (
    <div role="status">
      <Notice tone="warn" title={t('incident.changedMeanwhile', { now })} />
    </div>
  );
}
