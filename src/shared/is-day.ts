import { registerDecorator } from 'class-validator';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day of the calendar, YYYY-MM-DD. */
export function IsDay(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isDay',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate: isDay },
    });
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
