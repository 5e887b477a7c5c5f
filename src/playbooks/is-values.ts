import { registerDecorator } from 'class-validator';

const MOST_KEYS = 50;
const LONGEST_TEXT = 4000;

/** A record of ids to texts. */
export function IsTexts(): PropertyDecorator {
  return everyValue(
    'isTexts',
    (value) => typeof value === 'string' && value.length <= LONGEST_TEXT,
  );
}

/** A record of ids to facts: text, number, or null for 不明. */
export function IsFactValues(): PropertyDecorator {
  return everyValue(
    'isFactValues',
    (value) =>
      value === null ||
      (typeof value === 'number' && Number.isFinite(value)) ||
      (typeof value === 'string' && value.length <= LONGEST_TEXT),
  );
}

function everyValue(name: string, fits: (value: unknown) => boolean): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (record: unknown) =>
          typeof record === 'object' &&
          record !== null &&
          Object.keys(record).length <= MOST_KEYS &&
          Object.values(record).every(fits),
      },
    });
}
