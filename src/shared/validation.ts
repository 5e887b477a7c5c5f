import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
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
    return { ...problemOf('invalid-input', {}, { language }), errors };
  }
}

/**
 * What no text field may hold: control characters but for tab and line ends, and lone surrogates. Invisible
 * marks that people paste without knowing are kept, and made harmless where texts are shown.
 */
const UNSTORABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** Deeper than anything of ours by far; what walks a body calls itself once for each level. */
const DEEPEST = 20;

/** Whether input has more objects and lists in each other than any input of ours. */
export function isTooDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}

/** @throws InvalidInput for a body that is too deep to be walked. */
export function refuseTooDeep(body: unknown): void {
  if (!isTooDeep(body)) return;
  throw new InvalidInput([{ field: 'body', constraint: 'isTooDeep', args: [DEEPEST] }]);
}

class EdgePipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Parameters are checked by their own pipes; what the guard made is no input.
    if (metadata.type !== 'body' && metadata.type !== 'query') {
      return super.transform(value, metadata);
    }
    refuseTooDeep(value);
    const unsafe = unsafeFields(value, '');
    if (unsafe.length > 0) {
      throw new InvalidInput(
        unsafe.map((field) => ({ field, constraint: 'isSafeText', args: [] })),
      );
    }
    return super.transform(value, metadata);
  }
}

/** Fields of a body or query that hold what cannot be stored, by their path. */
function unsafeFields(value: unknown, path: string): string[] {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    unsafeFields(inner, path ? `${path}.${key}` : key),
  );
}

/** Validation at the edge: unknown fields are refused, types are what the DTO says. */
export function validationPipe(): ValidationPipe {
  return new EdgePipe({
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
