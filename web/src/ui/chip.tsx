import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level, Phase } from '../api/types';
import { cls } from './class';

const LEVEL_LOOK: Record<Level, { shape: string; look: string }> = {
  L4: { shape: '◆', look: 'bg-red-1000 text-white border-red-1000' },
  L3: { shape: '▲', look: 'bg-orange-900 text-white border-orange-900' },
  L2: { shape: '■', look: 'bg-yellow-50 text-yellow-1100 border-yellow-1100' },
  L1: { shape: '●', look: 'bg-green-50 text-green-900 border-green-900' },
  L0: { shape: '○', look: 'bg-white text-solid-gray-700 border-solid-gray-700' },
};

const CHIP =
  'inline-flex items-center gap-1 whitespace-nowrap rounded-4 border px-2 py-1 text-oln-14B-100 print:border-black';

/** 重要度 in words, shape and colour, so that none of them is needed alone. */
export function LevelChip({ level }: { readonly level: Level }): ReactElement {
  const { t } = useTranslation();
  const { shape, look } = LEVEL_LOOK[level];
  return (
    <span className={cls(CHIP, look)}>
      <span aria-hidden="true">{shape}</span>
      {t(`level.${level}`)}
    </span>
  );
}

/** 段階 */
export function PhaseChip({ phase }: { readonly phase: Phase }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className={cls(CHIP, 'border-solid-gray-536 bg-white text-solid-gray-800')}>
      {t(`phase.${phase}`)}
    </span>
  );
}

const TONES = {
  plain: 'border-solid-gray-536 bg-white text-solid-gray-800',
  good: 'border-green-900 bg-green-50 text-green-900',
  warn: 'border-yellow-1100 bg-yellow-50 text-yellow-1100',
  bad: 'border-error-2 bg-white text-error-2',
  alarm: 'border-red-1000 bg-red-1000 text-white',
} as const;

export type Tone = keyof typeof TONES;

/** A short state in words. */
export function Tag({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}): ReactElement {
  return <span className={cls(CHIP, TONES[tone])}>{children}</span>;
}
