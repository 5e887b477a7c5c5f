import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/types';
import { Tag } from '../ui/chip';
import { WideTable } from '../ui/facts';
import { Section } from '../ui/page';
import { Phone } from '../ui/phone';
import { Basis } from './basis';

type Holder = Plan['offices'][number]['holders'][number];

/** Who holds which office today, and who stands in. */
export function Offices({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('plan.offices')}>
      <WideTable label={t('plan.offices')}>
        <thead>
          <tr>
            <th scope="col">{t('plan.office')}</th>
            <th scope="col">{t('plan.holder')}</th>
            <th scope="col">{t('plan.deputies')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.offices.map(({ id, title, fullTitle, holders, article }) => {
            const first = holders.find((holder) => holder.order === 1);
            return (
              <tr key={id}>
                <th scope="row" className="min-w-32">
                  {title}
                  {fullTitle !== title && (
                    <span className="block text-dns-14N-130">{fullTitle}</span>
                  )}
                  <span className="block">
                    <Basis article={article} default={article === null} />
                  </span>
                </th>
                <td className="min-w-40">{first ? <Person holder={first} /> : t('plan.vacant')}</td>
                <td className="min-w-48">
                  <ol>
                    {holders
                      .filter((holder) => holder.order > 1)
                      .map((holder) => (
                        <li key={holder.person}>
                          <Person holder={holder} />
                        </li>
                      ))}
                  </ol>
                </td>
              </tr>
            );
          })}
        </tbody>
      </WideTable>
      <MissingOffices plan={plan} />
    </Section>
  );
}

/** Offices of the shared plan that the body does not have: whoever knows them looks for them here. */
function MissingOffices({ plan }: { readonly plan: Plan }): ReactElement | null {
  const { t } = useTranslation();
  if (plan.withoutOffices.length === 0) return null;
  return (
    <>
      <h3>{t('profile.withoutOffices')}</h3>
      <ul>
        {plan.withoutOffices.map(({ office, insteadTitle, why }) => (
          <li key={office}>{t('profile.instead', { office: insteadTitle, why })}</li>
        ))}
      </ul>
    </>
  );
}

/** Somebody of an office, with the numbers that are known. */
export function Person({
  holder: { name, post, phone, absent },
}: {
  holder: Holder;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {name} <span className="text-dns-14N-130">{post}</span>{' '}
      {absent && <Tag tone="warn">{t('absence.now')}</Tag>} {phone && <Phone number={phone} />}
    </>
  );
}
