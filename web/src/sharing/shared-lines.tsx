import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LevelChip, PhaseChip, Tag } from '../ui/chip';
import { Section } from '../ui/page';
import { sharedQuery } from './queries';

/** 共有された事案: what other bodies let one's own in to; nothing where there is none. */
export function SharedLines(): ReactElement | null {
  const { t } = useTranslation();
  const items = useQuery(sharedQuery).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('sharing.title')}>
      <ul className="flex flex-col gap-3">
        {items.map(({ id, number, leadName, summary, level, phase, drill, scope, answered }) => (
          <li key={id} className="rounded-8 border border-solid-gray-420 p-3">
            <p className="flex flex-wrap items-center gap-2">
              <LevelChip level={level} />
              <PhaseChip phase={phase} />
              {drill && <Tag tone="warn">{t('board.drill')}</Tag>}
              {!answered && <Tag tone="warn">{t('sharing.notAnswered')}</Tag>}
              <span className="ml-auto text-dns-14N-130">{number}</span>
            </p>
            <p className="line-clamp-3">
              <Link to={`/shared/${id}`}>{summary}</Link>
            </p>
            <p className="text-dns-14N-130">
              {t('sharing.banner', { lead: leadName, scope: t(`sharing.scopes.${scope}`) })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
