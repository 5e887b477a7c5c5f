import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bulletinQuery } from '../api/queries';
import type { Bulletin } from '../api/types';
import { Moment } from '../format/moment';
import { useMay } from '../session/use-session';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { BulletinForm } from './bulletin-form';
import { useIncident } from './use-incident';

/** お知らせ: what all staff are told of this incident; officers write it and take it down. */
export function BulletinPart(): ReactElement {
  const { t } = useTranslation();
  const { id, phase, past } = useIncident();
  const officer = useMay('officer') && phase !== 'closed' && !past;
  const query = useQuery(bulletinQuery(id));
  return (
    <Section
      id="bulletin"
      title={t('bulletins.part')}
      actions={<Link to="/board">{t('bulletins.title')}</Link>}
    >
      <Loaded query={query}>
        {(bulletin) => (
          <>
            <Posted posted={bulletin.posted} />
            {officer && (
              <div className="no-print flex flex-wrap gap-2">
                <Disclosure label={t(bulletin.posted ? 'bulletins.rewrite' : 'bulletins.write')}>
                  {(close) => <BulletinForm draft={bulletin.draft} onDone={close} />}
                </Disclosure>
                {bulletin.posted && <Withdraw />}
              </div>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Posted({ posted }: Pick<Bulletin, 'posted'>): ReactElement {
  const { t } = useTranslation();
  if (!posted) return <p>{t('bulletins.notPosted')}</p>;
  const { stopped, instead, next, at, by } = posted;
  return (
    <div className="flex flex-col gap-1 rounded-8 border border-solid-gray-200 p-3">
      <p>
        <Moment at={at} as="short" /> {by}
      </p>
      <p className="text-std-16B-170">{stopped}</p>
      {instead && (
        <p className="whitespace-pre-line">
          {t('bulletins.instead')}: {instead}
        </p>
      )}
      <p>
        {t('bulletins.next')}: {next ? <Moment at={next} as="short" /> : t('bulletins.noNext')}
      </p>
    </div>
  );
}

function Withdraw(): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  return (
    <Disclosure label={t('bulletins.withdraw')}>
      {(close) => (
        <CommandForm<'CommandDto'>
          path={`/incidents/${id}/bulletin/withdrawal`}
          submit={t('bulletins.withdraw')}
          body={() => ({})}
          onDone={() => {
            announce(t('bulletins.withdrawn'));
            close();
          }}
        >
          <p>{t('bulletins.withdrawHint')}</p>
        </CommandForm>
      )}
    </Disclosure>
  );
}
