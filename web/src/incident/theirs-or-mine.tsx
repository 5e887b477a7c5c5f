import { useContext, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Facts } from '../ui/facts';
import { FormContext } from '../ui/form-context';
import { KeepTheirs } from '../ui/keep-theirs';
import { Notice } from '../ui/notice';

/** What stood there as the form was opened, and what stands there now, as the server names it. */
export interface Sight {
  readonly seen: string;
  readonly now: string;
  /** The person has seen what stands there now, and wants their own all the same. */
  readonly insist: () => void;
}

/** What a form was opened with: sent along, so that nobody's choice is undone unseen. */
export function useSight(now: string): Sight {
  const [seen, setSeen] = useState(now);
  return { seen, now, insist: () => setSeen(now) };
}

interface Props {
  readonly sight: Sight;
  /** What stands there now, in words. */
  readonly theirs: string;
  /** What this form would make of it. */
  readonly mine: string;
  readonly onLeave: () => void;
}

/** Somebody else has chosen meanwhile: both choices, and which of them is to stand. */
export function TheirsOrMine({ sight, theirs, mine, onLeave }: Props): ReactElement | null {
  const { t } = useTranslation();
  const { busy } = useContext(FormContext);
  // One's own choice may be there already, while its answer is still on its way.
  if (busy || sight.seen === sight.now) return null;
  const insist = (form: HTMLFormElement | null): void => {
    flushSync(sight.insist);
    form?.requestSubmit();
  };
  return (
    <div role="status">
      <Notice tone="warn" title={t('incident.otherFirst')}>
        <Facts
          rows={[
            [t('incident.theirs'), theirs],
            [t('incident.mine'), mine],
          ]}
        />
        <p>{t('incident.notYetMine')}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <KeepTheirs onLeave={onLeave}>{t('incident.keepTheirs')}</KeepTheirs>
          <Button look="danger" onClick={({ currentTarget }) => insist(currentTarget.form)}>
            {t('incident.insist')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
