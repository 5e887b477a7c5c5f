import { admin } from './ja/admin';
import { jaCase } from './ja-case';
import { jaFirst } from './ja-first';
import { jaPlan } from './ja-plan';
import { mail } from './ja/mail';

/** Every text in Japanese; English has the same shape. */
export const ja = { ...jaFirst, ...jaCase, ...jaPlan, ...mail, ...admin } as const;
