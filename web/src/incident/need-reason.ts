import type { TFunction } from 'i18next';
import type { FieldProblem } from '../api/types';
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
  need(...missing(data, [name], t));
  return textOf(data, name);
}

/** Those of the texts that are empty, to be named together with whatever else is wrong. */
export function missing(data: FormData, names: readonly string[], t: TFunction): FieldProblem[] {
  const empty = names.filter((name) => !textOf(data, name));
  return empty.map((field) => ({ field, message: t('incident.needText') }));
}
