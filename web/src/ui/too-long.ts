import type { TFunction } from 'i18next';
import { Incomplete } from '../api/problem';
import type { FieldProblem } from '../api/types';
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

/** What a form would send as it stands, or everything that keeps it from that. */
export function madeOf<T>(
  form: HTMLFormElement,
  t: TFunction,
  body: (data: FormData) => T,
): T | Incomplete {
  const fits = prepare(() => mustFit(form, t));
  const made = prepare(() => body(new FormData(form)));
  if (!(fits instanceof Incomplete)) return made;
  const others = made instanceof Incomplete ? made.errors : [];
  const isNew = ({ field }: FieldProblem): boolean =>
    fits.errors.every((each) => each.field !== field);
  return new Incomplete([...fits.errors, ...others.filter(isNew)]);
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
