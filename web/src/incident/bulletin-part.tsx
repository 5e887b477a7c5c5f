import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bulletinQuery } from '../api/queries';
import { useMay } from '../session/use-session';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { BulletinForm } from './bulletin-form';
import { PostedWords } from './bulletin-overtaken';
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
            {bulletin.posted ? (
              <PostedWords posted={bulletin.posted} />
            ) : (
              <p>{t('bulletins.notPosted')}</p>
            )}
            {officer && (
              <div className="no-print flex flex-wrap gap-2">
                <Disclosure label={t(bulletin.posted ? 'bulletins.rewrite' : 'bulletins.write')}>
                  {(close) => <BulletinForm {...bulletin} onDone={close} />}
                </Disclosure>
                {bulletin.posted && <Withdraw at={bulletin.posted.at} />}
              </div>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Withdraw({ at }: { readonly at: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Disclosure label={t('bulletins.withdraw')}>
      {(close) => <WithdrawForm at={at} onDone={close} />}
    </Disclosure>
  );
}

function WithdrawForm({ at, onDone }: { at: string; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const [seen, setSeen] = useState(at);
  return (
    <CommandForm<'BulletinWithdrawalDto'>
      path={`/incidents/${id}/bulletin/withdrawal`}
      submit={t('bulletins.withdraw')}
      body={() => ({ seen })}
      onDone={() => {
        announce(t('bulletins.withdrawn'));
        onDone();
      }}
    >
      {at === seen ? (
        <p>{t('bulletins.withdrawHint')}</p>
      ) : (
        <div role="status">
          <Notice tone="warn" title={t('bulletins.otherWords')}>
            <Button onClick={() => setSeen(at)}>{t('bulletins.haveRead')}</Button>
          </Notice>
        </div>
      )}
    </CommandForm>
  );
}
