import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartDraft } from '../plan-versions/use-start-draft';
import { Button } from '../ui/button';
import { ErrorBox } from '../ui/error-box';

/** 異動・変更をする: in a draft of the plan in force, or in the one that is open. */
export function StartEdit(): ReactElement {
  const { t } = useTranslation();
  const at = (id: string): string => `/plans/organisation?version=${id}`;
  const { open: number, busy, error, start } = useStartDraft(at);
  return (
    <div className="flex flex-col items-start gap-2">
      <ErrorBox error={error} form="start-edit" />
      <Button look="main" busy={busy} onClick={() => void start()}>
        {number === undefined ? t('organisation.start') : t('organisation.goOn', { number })}
      </Button>
    </div>
  );
}
