import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Language } from '../accounts/caller.js';
import { problemOf, type Problem } from './problem.js';
import { validationText } from './validation-text.js';

/** One field that does not fit, and what is allowed. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface Violation {
  readonly field: string;
  readonly constraint: string;
  readonly args: readonly unknown[];
}

/** Input that does not fit its DTO: every field is named, in the caller's language. */
export class InvalidInput extends Error {
  constructor(private readonly violations: readonly Violation[]) {
    super('invalid input');
  }

  /** The problem document of this input. */
  problem(language: Language): Problem & { errors: FieldError[] } {
    const errors = this.violations.map(({ field, constraint, args }) => ({
      field,
      message: validationText(field, constraint, { args, language }),
    }));
    return { ...problemOf('invalid-input', {}, language), errors };
  }
}

/** Validation at the edge: unknown fields are refused, types are what the DTO says. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) =>
      new InvalidInput(errors.flatMap((error) => violations(error, ''))),
  });
}

function violations(error: ValidationError, prefix: string): Violation[] {
  const field = prefix + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    field,
    constraint,
    args: numbersIn(message),
  }));
  const inner = (error.children ?? []).flatMap((child) => violations(child, `${field}.`));
  return [...own, ...inner];
}

/** class-validator keeps limits only in its English message; the texts need the bare values. */
function numbersIn(message: string): unknown[] {
  const allowed = message.match(/following values: (.+)$/)?.[1];
  if (allowed) return allowed.split(',').map((value) => value.trim());
  return [...message.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}
