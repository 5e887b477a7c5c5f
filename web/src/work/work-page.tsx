import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workQuery } from '../api/queries';
import type { MyWork } from '../api/types';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { CallLines } from './call-lines';
import { StepLines } from './step-lines';

/** /my わたしの作業: what waits for the reader, over all open incidents. */
export function WorkPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(workQuery);
  return (
    <Page title={t('work.title')}>
      <p>{t('work.lead')}</p>
      <Loaded query={query}>{(work) => <Everything work={work} />}</Loaded>
    </Page>
  );
}

function Everything({ work }: { readonly work: MyWork }): ReactElement {
  const { t } = useTranslation();
  const { calls, steps, more } = work;
  const asked = steps.filter((each) => each.asked);
  const mine = steps.filter((each) => each.mine && !each.asked);
  return (
    <>
      {calls.length > 0 && (
        <Section title={t('work.calls')}>
          <CallLines calls={calls} />
        </Section>
      )}
      {asked.length > 0 && (
        <Section title={t('work.asked')}>
          <StepLines steps={asked} />
        </Section>
      )}
      {mine.length > 0 && (
        <Section title={t('work.mine')}>
          <StepLines steps={mine} />
        </Section>
      )}
      {calls.length + asked.length + mine.length === 0 && <Nothing work={work} />}
      <Others work={work} />
      {more > 0 && <Link to="/incidents?phase=open">{t('work.more', { count: more })}</Link>}
    </>
  );
}

function Nothing({ work }: { readonly work: MyWork }): ReactElement {
  const { t } = useTranslation();
  return (
    <Notice tone="good" title={t(work.holdsOffice ? 'work.none' : 'work.noOffice')}>
      <Link to="/" className="inline-flex min-h-11 items-center">
        {t('work.toBoard')}
      </Link>
    </Notice>
  );
}

/** What others can do: at hand for who holds no office, such as the night desk, and folded for who does. */
function Others({ work: { steps, holdsOffice } }: { readonly work: MyWork }): ReactElement | null {
  const { t } = useTranslation();
  const others = steps.filter((each) => !each.mine);
  if (others.length === 0) return steps.length === 0 ? <p>{t('work.nothing')}</p> : null;
  const label = t(holdsOffice ? 'work.others' : 'work.all', { count: others.length });
  return (
    <details open={!holdsOffice}>
      <summary className="min-h-11 cursor-pointer content-center text-std-18B-160">{label}</summary>
      <StepLines steps={others} />
    </details>
  );
}
