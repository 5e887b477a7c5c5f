import type { TFunction } from 'i18next';

/** What the server calls itself on the record. */
const ITSELF = 'Hikeshi';

/** Who recorded something; what was done by itself bears the program's name in the reader's language. */
export function recorder(name: string, t: TFunction): string {
  return name === ITSELF ? t('app') : name;
}
