import type { TFunction } from 'i18next';
import { serverNow } from '../api/server-time';
import { dayAndTime, instantOf, readDay, readTime } from '../format/date-input';
import { need } from '../ui/need';
import type { When } from '../ui/when-field';

/** The instant somebody typed; null when both boxes are empty. @throws Incomplete when it cannot be read. */
export function readWhen(field: string, { day, time }: When, t: TFunction): string | null {
  return day.trim() || time.trim() ? read(field, { day, time, side: 'past' }, t) : null;
}

/** An instant to come; null without a time, because no day alone is a due time. @throws Incomplete */
export function readUntil(field: string, { day, time }: When, t: TFunction): string | null {
  return time.trim() ? read(field, { day, time, side: 'future' }, t) : null;
}

/** An instant to come, with its time; undefined when both boxes are empty. @throws Incomplete */
export function readComing(field: string, { day, time }: When, t: TFunction): string | undefined {
  return day.trim() || time.trim() ? read(field, { day, time, side: 'future' }, t) : undefined;
}

/** As `happenedAt` of a command: left out when it is this very minute. @throws Incomplete */
export function readHappenedAt(when: When | null, t: TFunction): { happenedAt?: string } {
  const at = when && readWhen('happenedAt', when, t);
  if (!at) return {};
  const { day, time } = dayAndTime(serverNow());
  return at === instantOf(day, time) ? {} : { happenedAt: at };
}

function read(
  field: string,
  { day, time, side }: When & { readonly side: 'past' | 'future' },
  t: TFunction,
): string {
  const now = dayAndTime(serverNow());
  const date = readDay(day || now.day, { today: now.day, side });
  const clock = readTime(time);
  need(
    !date && { field, message: t('when.badDay') },
    !clock && { field, message: t('when.badTime') },
  );
  return instantOf(date ?? now.day, clock ?? now.time);
}
