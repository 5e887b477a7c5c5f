import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartDraft } from '../plan-versions/use-start-draft';
import { Button } from '../ui/button';
import { ErrorBox } from '../ui/error-box';
import { Section } from '../ui/page';
import type { RulesKind } from './rules-draft';

/** 改定案を作る: these rules as forms, in a draft of the plan in force or in the one that is open. */
export function StartRules({ kind }: { readonly kind: RulesKind }): ReactElement {
  const { t } = useTranslation();
  const at = (id: string): string => `/settings/${kind}?version=${id}`;
  const { open: number, busy, error, start } = useStartDraft(at);
  return (
    <Section title={t('planRules.change')} className="no-print">
      <p>{t(`planRules.how.${kind}`)}</p>
      <ErrorBox error={error} form="start-rules" />
      <div>
        <Button look="main" busy={busy} onClick={() => void start()}>
          {number === undefined ? t('planRules.start') : t('planRules.goOn', { number })}
        </Button>
      </div>
    </Section>
  );
}
