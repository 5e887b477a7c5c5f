import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../session/use-session';
import { buttonLook } from '../ui/button';
import { Page } from '../ui/page';
import { documentAddress } from './address';
import { Preview } from './preview';

/** /night-card 宿直カード: what the night desk asks, must not do, and whom it telephones; on screen and as one sheet. */
export function NightCardPage(): ReactElement {
  const { t } = useTranslation();
  const mayHaveNumbers = useMay('desk', 'officer', 'administrator');
  const wanted = {
    edition: mayHaveNumbers ? 'restricted' : 'general',
    part: 'night-card',
  } as const;
  return (
    <Page title={t('planDocument.nightCard')} actions={<Link to="/plans">{t('plan.title')}</Link>}>
      <p>
        <a href={documentAddress('pdf', wanted)} download className={buttonLook('main')}>
          {t('planDocument.save.pdf')}
        </a>
      </p>
      <p>{t('planDocument.nightCardHint')}</p>
      <Preview
        title={t('planDocument.nightCard')}
        src={documentAddress('html', wanted)}
        className="h-[80vh]"
      />
    </Page>
  );
}
