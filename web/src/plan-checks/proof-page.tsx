import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Proof, Proofs } from '../api/types';
import { formatDay, formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { ProofParts } from './proof-parts';
import { proofsQuery } from './queries';
import { RunPart } from './run-part';

/** /plans/proof 検証: the answer first, then how long it takes at worst, and each night in which nobody is there. */
export function ProofPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(proofsQuery);
  return (
    <Page
      title={t('proof.title')}
      actions={
        <div className="flex flex-wrap items-center gap-4">
          <Link to="/plans">{t('plan.title')}</Link>
          <Link to="/plans/check">{t('planCheck.link')}</Link>
          <Button onClick={() => window.print()}>{t('action.print')}</Button>
        </div>
      }
    >
      <Loaded query={query}>{(proofs) => <Whole proofs={proofs} />}</Loaded>
    </Page>
  );
}

function Whole({ proofs: { run, last } }: { readonly proofs: Proofs }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {last ? <Answer proof={last} /> : <Notice title={t('proof.never')} />}
      <p>{t('proof.what')}</p>
      <RunPart run={run} hasLast={last !== null} />
      {language !== 'ja' && last && <p>{t('proof.japanese')}</p>}
      {last && <ProofParts result={last.result} />}
    </>
  );
}

function Answer({ proof }: { readonly proof: Proof }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { isCurrent, at, endedAt, planVersion, result } = proof;
  const count = result.holes.filter(({ exception }) => exception === null).length;
  const facts = {
    version: planVersion,
    ended: formatMoment(endedAt, language),
    day: formatDay(`${at}T12:00:00+09:00`, language),
    cases: result.cases.toLocaleString(),
  };
  return (
    <div role="status" className="flex flex-col gap-3">
      {!isCurrent && <Notice tone="warn" title={t('proof.changed', facts)} />}
      <Notice
        tone={count === 0 ? 'good' : 'bad'}
        title={count === 0 ? t('proof.sound') : t('proof.holes', { count })}
      >
        {isCurrent && <p>{t('proof.current', facts)}</p>}
      </Notice>
    </div>
  );
}
