import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/types';
import { Tag } from '../ui/chip';
import { Section } from '../ui/page';
import { comma } from '../i18n/punctuation';

/** 区分と種別: the threats as the policy numbers them; what it does not have is marked, and usable. */
export function Threats({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('plan.categories')}>
      {plan.profile.threats.map(({ category, label, number, article }) => (
        <div key={category}>
          <h3>
            {number ?? ''} {label} {number === null && <Tag>{t('profile.notInPolicy')}</Tag>}
          </h3>
          <Kinds plan={plan} category={category} />
          {article && (
            <p className="text-dns-14N-130">
              {t('profile.article', { article })}　{t(`category.${category}`)}
            </p>
          )}
        </div>
      ))}
    </Section>
  );
}

function Kinds({
  plan,
  category,
}: {
  readonly plan: Plan;
  readonly category: Plan['profile']['threats'][number]['category'];
}): ReactElement {
  const { t } = useTranslation();
  const kinds = plan.kinds.filter((kind) => kind.category === category);
  const labels = (inPolicy: boolean): string =>
    kinds
      .filter((kind) => kind.inPolicy === inPolicy)
      .map(({ label }) => label)
      .join(comma());
  const [inside, outside] = [labels(true), labels(false)];
  return (
    <>
      {inside && <p>{inside}</p>}
      {outside && <p>{inside ? t('profile.kindsOutside', { kinds: outside }) : outside}</p>}
    </>
  );
}
