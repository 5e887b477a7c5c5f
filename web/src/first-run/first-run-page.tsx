import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstRun } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { firstRunQuery } from './query';
import { SamplePart } from './sample-part';
import { StepCard } from './step-card';

/** /settings/first-run はじめての設定: the sample, and five steps that can be skipped and taken up again. */
export function FirstRunPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(firstRunQuery);
  return (
    <Page title={t('firstRun.title')}>
      <p>{t('firstRun.lead')}</p>
      <Loaded query={query}>{(firstRun) => <Everything firstRun={firstRun} />}</Loaded>
    </Page>
  );
}

function Everything({ firstRun }: { readonly firstRun: FirstRun }): ReactElement {
  const { t } = useTranslation();
  const { steps, sample } = firstRun;
  const open = steps.filter(({ state }) => state === 'open').length;
  return (
    <>
      {open === 0 && <Notice tone="good" title={t('firstRun.over')} />}
      {sample && <SamplePart firstRun={firstRun} />}
      <ol className="flex flex-col gap-4" aria-label={t('firstRun.steps')}>
        {steps.map((step, index) => (
          <StepCard key={step.step} step={step} no={index + 1} firstRun={firstRun} />
        ))}
      </ol>
      {open > 0 && <PutAway putAway={firstRun.putAway} />}
    </>
  );
}

/** The line on the board goes away; the page stays. */
function PutAway({ putAway }: { readonly putAway: boolean }): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'FirstMarkDto', FirstRun>
      path="/first-run/marks"
      look="plain"
      submit={t(putAway ? 'firstRun.takeOut' : 'firstRun.putAway')}
      body={() => ({ step: 'whole', mark: putAway ? 'open' : 'done' })}
      onDone={() => announce(t('firstRun.kept'))}
    />
  );
}
