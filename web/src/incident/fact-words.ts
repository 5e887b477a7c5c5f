import type { TFunction } from 'i18next';
import type { FactNeed, FactValue } from '../api/types';
import { formatMoment } from '../format/when';
import type { Language } from '../i18n/language';

/** A recorded fact as people read it; null is 不明. */
export function factWords(
  { type, options }: FactNeed,
  value: FactValue,
  { t, language }: { readonly t: TFunction; readonly language: Language },
): string {
  if (value === null) return t('steps.unknown');
  if (type === 'one-of') return options.find(({ id }) => id === value)?.label ?? String(value);
  if (value === 'yes' || value === 'no') return t(`steps.${value}`);
  return type === 'time' ? formatMoment(String(value), language) : String(value);
}
