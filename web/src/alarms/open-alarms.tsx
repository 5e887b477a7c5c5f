import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactElement } from 'react';
import { alarmsQuery } from '../api/queries';
import { loadPlanTexts } from '../i18n/i18n';

/** Loaded when something is wrong: most of the time nothing is. */
const AlarmLine = lazy(async () => {
  const [{ AlarmLine: line }] = await Promise.all([import('./alarm-line'), loadPlanTexts()]);
  return { default: line };
});

/** On every page, while something is wrong with the installation itself. */
export function OpenAlarms(): ReactElement | null {
  const { data } = useQuery(alarmsQuery);
  const open = data?.items.filter(({ state }) => state === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <Suspense>
      <AlarmLine open={open} />
    </Suspense>
  );
}
