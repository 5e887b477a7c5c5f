import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { planQuery, playbookQuery } from '../api/queries';
import type { Plan, Playbook } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { Loaded } from '../ui/loaded';
import { addressOf } from './address';
import { cardSize } from './card-size';
import { PaperCard, VersionText } from './paper-parts';
import { QrCode } from './qr-code';
import { Sheet } from './sheet';
import { titleIn } from './words';
import { bracketed } from '../i18n/punctuation';

/** /playbooks/:id/card The first ten minutes on one A5 sheet. */
export function CardPage(): ReactElement {
  const { id = '' } = useParams();
  const plan = useQuery(planQuery);
  const playbook = useQuery(playbookQuery(id));
  return (
    <Loaded query={plan}>
      {(known) => (
        <Loaded query={playbook}>{(one) => <OneCard plan={known} playbook={one} />}</Loaded>
      )}
    </Loaded>
  );
}

function OneCard({ plan, playbook }: { plan: Plan; playbook: Playbook }): ReactElement {
  const { t } = useTranslation();
  const title = titleIn(useLanguage(), playbook);
  const to = `/playbooks/${playbook.id}`;
  const { name, phone } = plan.desk;
  return (
    <Sheet
      title={`${title} ${t('paper.cardTitle')}`}
      size="A5"
      back={{ to, label: t('paper.back') }}
      className="sheet-a5"
    >
      <div className="card" style={{ fontSize: `${cardSize(playbook)}pt` }}>
        <header>
          <p className="card-band">
            <span>{t('paper.cardTitle')}</span>
            <span>
              {plan.bodyName}
              {plan.sample && bracketed(t('paper.sample'))}　{t('paper.handle')}
            </span>
          </p>
          <h1>{title}</h1>
        </header>
        <PaperCard playbook={playbook} plan={plan} />
        <footer>
          <div>
            <p>{t('paper.deskPhone', { name, phone })}</p>
            <p>
              <VersionText playbook={playbook} />
            </p>
          </div>
          <QrCode address={addressOf(plan, to)} label={t('paper.qrPlaybook')} />
        </footer>
      </div>
    </Sheet>
  );
}
