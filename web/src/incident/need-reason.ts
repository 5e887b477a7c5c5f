import type { TFunction } from 'i18next';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';

/** The reason that a command records. @throws Incomplete when it is empty. */
export function needReason(data: FormData, t: TFunction): string {
  const reason = textOf(data, 'reason');
  need(!reason && { field: 'reason', message: t('form.reasonNeeded') });
  return reason;
}

/** A text that must not be empty. @throws Incomplete when it is. */
export function needText(data: FormData, name: string, t: TFunction): string {
  const text = textOf(data, name);
  need(!text && { field: name, message: t('incident.needText') });
  return text;
}
