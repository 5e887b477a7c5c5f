import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { spanOf } from '../format/elapsed';
import { useNow } from '../format/use-now';
import { formatMoment, minutesBetween } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Button } from '../ui/button';

/** A wait under way: until when, and that 完了 comes only then. */
export function WaitPart({ until }: { readonly until: string }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const time = formatMoment(until, language);
  // A minute begun is still to be waited for.
  const span = spanOf(-minutesBetween(until, now), t);
  return (
    <div className="flex flex-col items-start gap-2">
      <p>
        {t('steps.waitUntil', { time, span })}
        {t('steps.waitEarly')}
      </p>
      <Button look="main" busy>
        {t('steps.waitButton', { time })}
      </Button>
    </div>
  );
}

/** Whether a wait that was begun has to go on. */
export function mustWait(notBefore: string | null, now: number): boolean {
  return notBefore !== null && now < Date.parse(notBefore);
}
