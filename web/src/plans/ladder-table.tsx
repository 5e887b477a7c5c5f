import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { LevelChip } from '../ui/chip';
import { WideTable } from '../ui/facts';
import { Section } from '../ui/page';

const LEVELS = ['L1', 'L2', 'L3', 'L4'] as const;

/** 連絡の基準: which office is told when, at each level. */
export function LadderTable({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Section title={t('plan.ladder')}>
      <WideTable label={t('plan.ladderTable')}>
        <thead>
          <tr>
            <th scope="col">{t('plan.office')}</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                <LevelChip level={level} />
              </th>
            ))}
            <th scope="col">{t('plan.channels')}</th>
            <th scope="col">{t('plan.condition')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.ladder.map(({ officeTitle, delays, channels, condition }) => (
            <tr key={officeTitle + condition}>
              <th scope="row" className="min-w-24">
                {officeTitle}
              </th>
              {LEVELS.map((level) => (
                <td key={level} className="whitespace-nowrap">
                  {delays[level]?.[language] ?? '－'}
                </td>
              ))}
              <td className="min-w-32">
                {channels.map((each) => t(`contacts.channel.${each}`)).join(' → ')}
              </td>
              <td className="min-w-32">{condition}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
}
