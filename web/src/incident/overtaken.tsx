import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/types';
import { formatTime } from '../format/when';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useHeld } from './held';

/** Somebody else was first: says who, and keeps what was typed until it is put away. */
export function Overtaken({ step }: { readonly step: Step }): ReactElement | null {
  const { t } = useTranslation();
  const { held, release } = useHeld();
  const { outcome, state } = step;
  if (!held || !outcome || state === 'requested') return null;
  const { byName: name, at } = outcome;
  const what = t(`steps.state.${outcome.state}`);
  return (
    <div role="status">
      <Notice tone="warn" title={t('steps.overtaken', { name, time: formatTime(at), what })}>
        <Button onClick={release}>{t('steps.release')}</Button>
      </Notice>
    </div>
  );
}
