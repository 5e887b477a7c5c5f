import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/types';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Facts, WideTable } from '../ui/facts';
import { Section } from '../ui/page';
import { Basis } from './basis';
import { dot } from '../i18n/punctuation';

type Profile = Plan['profile'];

/** 方針: the policy the plan rests on, its 改定履歴, what is open, and what makes a review due. */
export function Policy({ profile }: { readonly profile: Profile }): ReactElement {
  const { t } = useTranslation();
  const { policy, reviews, parts, guideline } = profile;
  return (
    <Section title={t('profile.policy')}>
      <Facts
        rows={[
          [t('profile.title'), policy.title],
          [t('profile.orders'), policy.plan],
          ...(policy.keeper ? [[t('profile.keeper'), policy.keeper] as const] : []),
          [
            t('profile.documents'),
            policy.documents.map((document) => <Document key={document.name} {...document} />),
          ],
          [t('profile.reviews'), reviews.map((review) => <Review key={review.act} {...review} />)],
          [t('profile.guideline'), guideline],
          [
            t('profile.parts'),
            PARTS.map((part) => (
              <span key={part} className="block">
                {t(`profile.part.${part}`)} <Basis {...parts[part]} />
              </span>
            )),
          ],
        ]}
      />
      <Versions versions={policy.versions} />
    </Section>
  );
}

const PARTS = ['roles', 'times', 'severity', 'report-items', 'measures', 'prevention'] as const;

function Document({
  name,
  open,
  asNeeded,
  article,
}: Profile['policy']['documents'][number]): ReactElement {
  const { t } = useTranslation();
  const shown = open === null ? 'unsaid' : open ? 'open' : 'closed';
  return (
    <span className="block">
      {name}: {t(`profile.${shown}`)}
      {asNeeded && t('profile.asNeeded')} <Basis article={article} default={false} />
    </span>
  );
}

function Review({ act, when, riskAnalysis, ...basis }: Profile['reviews'][number]): ReactElement {
  const { t } = useTranslation();
  const times = when.map((each) => t(`profile.time.${each}`)).join(dot());
  return (
    <span className="block">
      {t(`profile.act.${act}`)}: {times}
      {riskAnalysis && t('profile.risk')} <Basis {...basis} />
    </span>
  );
}

function Versions({
  versions,
}: {
  readonly versions: Profile['policy']['versions'];
}): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (text: string | null): string => (text ? formatDay(text, language) : '');
  return (
    <>
      <h3>{t('profile.versions')}</h3>
      <WideTable label={t('profile.versions')}>
        <thead>
          <tr>
            <th scope="col">{t('profile.version')}</th>
            <th scope="col">{t('profile.what')}</th>
            <th scope="col">{t('profile.decided')}</th>
            <th scope="col">{t('profile.inForce')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, what, decided, inForce }, index) => (
            <tr key={index}>
              <td className="whitespace-nowrap">{version}</td>
              <td className="min-w-40">{what}</td>
              <td className="whitespace-nowrap">{day(decided)}</td>
              <td className="whitespace-nowrap">{day(inForce)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
