import { getMetadataStorage } from 'class-validator';

/** The fields a DTO has rules for, its parents' included: a new field is tested without anybody remembering it. */
export function fieldsOf(dto: abstract new () => object): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  return [...new Set(rules.map((each) => each.propertyName))];
}

/** The values a field may have, where its rule lists them. */
export function choicesOf(dto: abstract new () => object, field: string): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const list = rules.find((each) => each.propertyName === field && each.name === 'isIn');
  return ((list?.constraints?.[0] ?? []) as unknown[]).map(String);
}
