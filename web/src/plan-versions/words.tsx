import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanVersionLine } from '../api/types';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Tag, type Tone } from '../ui/chip';

type State = PlanVersionLine['state'];

const TONES: Record<State, Tone> = {
  draft: 'plain',
  checked: 'plain',
  requested: 'warn',
  approved: 'good',
  'in-force': 'good',
  superseded: 'plain',
  withdrawn: 'plain',
};

/** 下書き, 決裁中, 施行中 … */
export function StateTag({ state }: { readonly state: State }): ReactElement {
  const { t } = useTranslation();
  return <Tag tone={TONES[state]}>{t(`planVersion.state.${state}`)}</Tag>;
}

/** No. 3（第2版） */
export function useVersionName(): (version: Pick<PlanVersionLine, 'number' | 'label'>) => string {
  const { t } = useTranslation();
  return ({ number, label }) =>
    label ? t('planVersion.named', { number, label }) : t('planVersion.numbered', { number });
}

/** A calendar day in words. */
export function useDay(): (day: string) => string {
  const language = useLanguage();
  return (day) => formatDay(`${day}T12:00:00+09:00`, language);
}
