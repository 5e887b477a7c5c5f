import { jaFirst } from './ja-first';
import { jaPlan } from './ja-plan';

/** Every text in Japanese; English has the same shape. */
export const ja = { ...jaFirst, ...jaPlan } as const;
