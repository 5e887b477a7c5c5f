import { z } from 'zod';
import { didYouMean } from '../domain/playbook/check/near.js';
import { unknownIn } from '../shared/yaml-misfits.js';
import { valueText } from '../shared/zod-ja.js';

/** The schemas of each sort by the key that tells it, for the published JSON Schema. */
export const SORTS = new WeakMap<z.core.$ZodType, Readonly<Record<string, z.ZodType>>>();

/**
 * A value of one of several sorts, told by the first of the keys it has, so that what is wrong inside is named
 * where it stands instead of "fits none of them".
 */
export function bySort<T>(
  noun: string,
  sorts: Readonly<Record<string, z.ZodType<T>>>,
): z.ZodType<T> {
  const read = z.unknown().transform((value, context): T => {
    const sort = Object.keys(sorts).find((key) => isMap(value) && Object.hasOwn(value, key));
    const schema = sort === undefined ? undefined : sorts[sort];
    if (!schema) {
      const keys = Object.keys(sorts);
      const near = isMap(value) ? Object.keys(value).map((key) => didYouMean(key, keys)) : [];
      const message = `${noun}が読めません。${near.join('')}${keys.join('、')} のどれかを書いてください`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    const parsed = schema.safeParse(value, { error: valueText });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const params = { unknown: unknownIn(issue) };
      context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path], params });
    }
    return z.NEVER;
  });
  SORTS.set(read, sorts);
  return read;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
