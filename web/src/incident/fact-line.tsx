import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactNeed, FactValue } from '../api/types';
import { dayAndTime } from '../format/date-input';
import { useLanguage } from '../i18n/use-language';
import type { When } from '../ui/when-field';
import { FactField } from './fact-field';
import { factWords } from './fact-words';

interface Props {
  readonly fact: FactNeed;
  /** What was on record when the form was opened or last touched; the field begins with it. */
  readonly shown: FactValue;
  /** What is on record at this moment: somebody else may have been faster. */
  readonly now: FactValue;
  readonly when: When | undefined;
  readonly onWhen: (when: When) => void;
}

/** A fact to record, beginning with what is known, so that nobody loses it by leaving a field alone. */
export function FactLine({ fact, shown, now, when, onWhen }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = (value: FactValue): string => factWords(fact, value, { t, language });
  return (
    <div className="flex flex-col gap-1">
      <FactField
        key={String(shown)}
        fact={fact}
        known={shown}
        when={when ?? whenOf(fact, shown)}
        onWhen={onWhen}
        hint={shown === null ? undefined : t('runs.factsNow', { value: words(shown) })}
      />
      {now !== shown && (
        <p role="status" className="text-dns-14N-130 text-error-2">
          {t('runs.factsMeanwhile', { value: words(now) })}
        </p>
      )}
    </div>
  );
}

/** Every time a form asks for as it stands in it: typed, or known and left alone. */
export function timesOf(
  facts: readonly FactNeed[],
  shown: Readonly<Record<string, FactValue>>,
  typed: Readonly<Record<string, When>>,
): Record<string, When> {
  return Object.fromEntries(
    facts.map((fact) => [fact.id, typed[fact.id] ?? whenOf(fact, shown[fact.id] ?? null)]),
  );
}

/** A known time as it is typed; empty for anything else. */
function whenOf({ type }: FactNeed, value: FactValue): When {
  if (type !== 'time' || value === null) return { day: '', time: '' };
  return dayAndTime(Date.parse(String(value)));
}
