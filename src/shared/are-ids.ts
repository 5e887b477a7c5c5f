import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, Length } from 'class-validator';

/** A list of ids as plans write them, each once, and no more than `most`. */
export function AreIds(most: number): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayUnique(),
    ArrayMaxSize(most),
    IsString({ each: true }),
    Length(1, 61, { each: true }),
  );
}
