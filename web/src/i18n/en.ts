import type { ja } from './ja';
import type { Same } from './shape';
export const en: Partial<Same<typeof ja>> = {};
