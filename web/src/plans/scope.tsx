import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/types';
import { Facts } from '../ui/facts';
import { Section } from '../ui/page';
import { Basis } from './basis';
import { bracketed, comma } from '../i18n/punctuation';

/** 適用範囲: organs with the law that binds each, people, networks, assets and their classes. */
export function Scope({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const { organs, staff, network, assets, classes, parties } = plan.profile;
  const steps = [classes.confidentiality, classes.integrity, classes.availability];
  return (
    <Section title={t('profile.scope')}>
      <Facts
        rows={[
          [
            t('profile.organs'),
            lines(organs, ({ name, legal, note, ...basis }) => (
              <>
                {name}
                {bracketed(t(`profile.legal.${legal}`))} {note} <Basis {...basis} />
              </>
            )),
          ],
          ...(parties.length > 0
            ? [
                [
                  t('profile.parties'),
                  lines(parties, ({ name, legal, ...basis }) => (
                    <>
                      {name}
                      {bracketed(t(`profile.legal.${legal}`))} <Basis {...basis} />
                    </>
                  )),
                ] as const,
              ]
            : []),
          [
            t('profile.staff'),
            <>
              {staff.includes.join(comma())} <Basis {...staff} />
            </>,
          ],
          [
            t('profile.tiers'),
            network.tiers.length === 0 ? (
              <>
                {t('profile.noTiers')} <Basis {...network} />
              </>
            ) : (
              lines(network.tiers, ({ name, covers, ...basis }) => (
                <>
                  {name} {covers.length > 0 && bracketed(covers.join(comma()))} <Basis {...basis} />
                </>
              ))
            ),
          ],
          [
            t('profile.model'),
            network.model === 'unknown' ? t('profile.unsaid') : `${network.model}`,
          ],
          [
            t('profile.assets'),
            lines(assets, ({ label, examples, ...basis }) => (
              <>
                {label} {examples.length > 0 && bracketed(examples.join(comma()))}{' '}
                <Basis {...basis} />
              </>
            )),
          ],
          [
            t('profile.classes'),
            <>
              {lines(steps, (scale) => scale.map(({ label }) => label).join('・'))}
              <Basis {...classes} />
            </>,
          ],
        ]}
      />
    </Section>
  );
}

function lines<T>(all: readonly T[], show: (each: T) => ReactNode): ReactNode {
  return all.map((each, index) => (
    <span key={index} className="block">
      {show(each)}
    </span>
  ));
}
