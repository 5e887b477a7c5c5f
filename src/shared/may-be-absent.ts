import { ValidateIf } from 'class-validator';

/** May be left out. Null is refused: it is not the same as nothing, and no type of ours says null here. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined);
}
