import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../ui/inputs';
import { WhenField } from '../ui/when-field';
import { whenOf, type Draft } from './draft';
import { KindField } from './kind-field';
import { SimilarBox } from './similar-box';
import { stop } from '../i18n/punctuation';

export interface Part {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** What happened, of which kind, noticed when. */
export function RequiredFields({ draft, change }: Part): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <AreaField
        name="summary"
        label={t('report.summary')}
        hint={t('report.summaryHint')}
        value={draft.summary}
        onChange={(event) => change({ summary: event.target.value })}
        maxLength={2000}
        autoFocus
        required
      />
      <SimilarBox draft={draft} />
      <KindField
        label={t('report.kind')}
        hint={t('report.kindHint')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        required
      />
      <WhenField
        name="aware.at"
        legend={t('report.aware')}
        hint={`${t('when.hint')}${stop()}${t('when.timeUnknown')}`}
        value={whenOf(draft)}
        onChange={(when) => change({ when })}
        required
      />
    </>
  );
}
