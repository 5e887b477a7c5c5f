import { isInt, registerDecorator } from 'class-validator';
import { MINUTE } from '../domain/calendar/instant.js';
import { span } from '../playbooks/span-schema.js';
import { spanText } from './rules-raw.js';

/** Minutes that a plan file can say: in one unit, with at most four digits. */
export function IsPlanSpan(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isPlanSpan',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        // What is no number of minutes at all is said by the rules beside this one.
        validate: (value: unknown) =>
          !isInt(value) ||
          Number(value) < 0 ||
          span.safeParse(spanText(Number(value) * MINUTE)).success,
      },
    });
}
