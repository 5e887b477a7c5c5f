import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question, Raise } from '../api/types';
import { Notice } from '../ui/notice';

/** What the named assets raise, line by line. */
export function Raises({ raises }: { readonly raises: readonly Raise[] }): ReactElement | null {
  const { t } = useTranslation();
  if (raises.length === 0) return null;
  return (
    <ul>
      {raises.map(({ assetName, floorLabel, floorLevel, impact }) => (
        <li key={`${assetName} ${floorLabel ?? ''} ${impact ?? ''}`}>
          {t('register.because', { name: assetName })}{' '}
          {floorLabel &&
            floorLevel &&
            t('register.byFloor', { label: floorLabel, level: floorLevel })}
          {impact && t('register.byImpact', { impact })}
        </li>
      ))}
    </ul>
  );
}

/** What is to be asked because of the named assets. */
export function Questions({
  questions,
}: {
  readonly questions: readonly Question[];
}): ReactElement | null {
  const { t } = useTranslation();
  if (questions.length === 0) return null;
  return (
    <Notice tone="warn" title={t('register.ask')}>
      <ul>
        {questions.map(({ assetName, about, label }) => (
          <li key={about}>
            {assetName}: {label ?? t('register.askPersonal')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
