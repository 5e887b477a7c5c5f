import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planReviewsQuery } from '../api/queries';
import type { PlanReviewDone, PlanReviewDuty } from '../api/types';
import { Moment } from '../format/moment';
import { useMay } from '../session/use-session';
import { Tag } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { announce } from '../ui/announcer';
import { AreaField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { need } from '../ui/need';
import { Section } from '../ui/page';
import { textOf } from '../ui/read-form';
import { AuditForm } from './audit-form';
import { Cause } from './cause';

/** 見直し: what asks for a review of the plan, until somebody says what came of it. */
export function Reviews(): ReactElement | null {
  const { t } = useTranslation();
  const maySee = useMay('officer', 'auditor', 'administrator');
  const query = useQuery({ ...planReviewsQuery, enabled: maySee });
  if (!maySee) return null;
  return (
    <Section id="reviews" title={t('planReview.title')}>
      <Loaded query={query}>
        {({ open, done }) => (
          <>
            <p>{open.length === 0 ? t('planReview.none') : t('planReview.lead')}</p>
            <ul className="flex flex-col gap-4">
              {open.map((duty) => (
                <Open key={duty.key} duty={duty} />
              ))}
            </ul>
            <div className="no-print">
              <Disclosure label={t('planReview.audit')} look="second">
                {(close) => <AuditForm onDone={close} />}
              </Disclosure>
            </div>
            {done.length > 0 && (
              <Disclosure label={t('planReview.history', { count: done.length })}>
                {() => <Made done={done} />}
              </Disclosure>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Open({ duty }: { readonly duty: PlanReviewDuty }): ReactElement {
  const { t } = useTranslation();
  const may = useMay('officer', 'administrator');
  return (
    <li className="flex flex-col gap-2 border-l-4 border-solid-gray-420 pl-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={duty.isAhead ? 'plain' : 'warn'}>
          {t(duty.isAhead ? 'planReview.ahead' : 'planReview.due')}
        </Tag>
        <Cause cause={duty.cause} />
      </div>
      {may && (
        <div className="no-print">
          <Disclosure label={t('planReview.made')}>
            {(close) => <DoneForm duty={duty} onDone={close} />}
          </Disclosure>
        </div>
      )}
    </li>
  );
}

function DoneForm({
  duty,
  onDone,
}: {
  readonly duty: PlanReviewDuty;
  readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'ReviewDoneDto'>
      path={`/plan/reviews/${encodeURIComponent(duty.key)}/done`}
      submit={t('planReview.record')}
      body={(data) => {
        const note = textOf(data, 'note');
        need(!note && { field: 'note', message: t('planReview.needNote') });
        return { note };
      }}
      onDone={() => {
        announce(t('planReview.recorded'));
        onDone();
      }}
    >
      <AreaField
        name="note"
        label={t('planReview.note')}
        hint={t('planReview.noteHint')}
        maxLength={2000}
        required
      />
    </CommandForm>
  );
}

function Made({ done }: { readonly done: readonly PlanReviewDone[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col gap-2">
      {done.map(({ key, kind, at, by, note, version }) => (
        <li key={`${key} ${at}`}>
          <Moment at={at} /> {t(`planReview.kind.${kind}`)}
          <span className="block whitespace-pre-wrap">{note}</span>
          <span className="block text-dns-14N-130">{t('planReview.by', { by, version })}</span>
        </li>
      ))}
    </ul>
  );
}
