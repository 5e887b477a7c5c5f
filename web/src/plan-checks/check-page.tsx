import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { PlanCheck } from '../api/types';
import { Moment } from '../format/moment';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { DayForm } from './day-form';
import { FindingItem } from './finding-item';
import { checkQuery } from './queries';
import { bracketed } from '../i18n/punctuation';

/** /plans/check 点検: what is to be mended, what blocks first; the day lives in the address. */
export function CheckPage(): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const at = search.get('at') ?? '';
  const query = useQuery(checkQuery(at));
  return (
    <Page
      title={t('planCheck.title')}
      actions={
        <div className="flex flex-wrap items-center gap-4">
          <Link to="/plans">{t('plan.title')}</Link>
          <Link to="/plans/proof">{t('proof.link')}</Link>
          <Button onClick={() => window.print()}>{t('action.print')}</Button>
        </div>
      }
    >
      <div className="no-print">
        <DayForm
          key={at}
          day={at}
          submit={t('planCheck.look')}
          onDay={(day) => (day === at ? void query.refetch() : setSearch(day ? { at: day } : {}))}
        />
      </div>
      <Loaded query={query}>{(check) => <Checked check={check} />}</Loaded>
    </Page>
  );
}

function Checked({ check }: { readonly check: PlanCheck }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { findings, exceptions, bodyName, planVersion, from, to, rules, checkedAt } = check;
  const day = (each: string): string => formatDay(`${each}T12:00:00+09:00`, language);
  const count = findings.length;
  return (
    <>
      <div role="status">
        <Notice
          tone={count === 0 ? 'good' : 'warn'}
          title={count === 0 ? t('planCheck.none') : t('planCheck.found', { count })}
        >
          <p>
            {t('planCheck.looked', {
              ...{ body: bodyName, version: planVersion, rules },
              ...{ from: day(from), to: day(to) },
            })}
          </p>
          <p>
            {t('planCheck.at')}: <Moment at={checkedAt} />
          </p>
        </Notice>
      </div>
      {language !== 'ja' && count > 0 && <p>{t('planCheck.japanese')}</p>}
      <Findings title={t('planCheck.blocking')} findings={findings.filter((one) => one.blocking)} />
      <Findings title={t('planCheck.upkeep')} findings={findings.filter((one) => !one.blocking)} />
      <Findings title={t('planCheck.exceptions')} findings={exceptions} />
    </>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: PlanCheck['findings'] | PlanCheck['exceptions'];
}

function Findings({ title, findings }: FindingsProps): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <Section title={`${title}${bracketed(findings.length)}`}>
      <ul className="flex flex-col gap-3">
        {findings.map((finding) => (
          <FindingItem
            key={`${finding.rule} ${finding.about} ${finding.place}`}
            finding={finding}
          />
        ))}
      </ul>
    </Section>
  );
}
