import type { TFunction } from 'i18next';
import { Incomplete } from '../api/problem';
import { need } from './need';

/** The texts of a form that are longer than they may be, with how much. @throws Incomplete naming each of them. */
export function mustFit(form: HTMLFormElement, t: TFunction): void {
  const boxes = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-longest]');
  need(
    ...[...boxes].map(({ name, value, dataset }) => {
      const [count, most] = [[...value.trim()].length, Number(dataset.longest)];
      return count > most && { field: name, message: t('form.tooLong', { count, most }) };
    }),
  );
}

/** What a form makes, or that it is not filled in. @throws whatever else goes wrong. */
export function prepare<T>(make: () => T): T | Incomplete {
  try {
    return make();
  } catch (error) {
    if (error instanceof Incomplete) return error;
    throw error;
  }
}
