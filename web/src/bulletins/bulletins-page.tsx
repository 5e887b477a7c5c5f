import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { bulletinsQuery } from '../api/queries';
import type { BulletinLine, Bulletins } from '../api/types';
import { Moment } from '../format/moment';
import { Tag } from '../ui/chip';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Phone } from '../ui/phone';

/** /board お知らせ板: what everybody in the house needs to know of what is open. */
export function BulletinsPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(bulletinsQuery);
  return (
    <Page title={t('bulletins.title')}>
      <Loaded query={query}>{(bulletins) => <Everything bulletins={bulletins} />}</Loaded>
    </Page>
  );
}

function Everything({ bulletins }: { readonly bulletins: Bulletins }): ReactElement {
  const { t } = useTranslation();
  const { items, desk } = bulletins;
  return (
    <>
      {items.length === 0 && <Notice title={t('bulletins.none')}>{t('bulletins.noneHint')}</Notice>}
      <ul className="flex flex-col gap-4">
        {items.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <p>
        {t('bulletins.ask')} {desk.name} <Phone number={desk.phone} />
      </p>
      <p>
        {/* Another page of the server, not one of the console. */}
        <a href="/lite/board" className="inline-flex min-h-11 items-center">
          {t('bulletins.lite')}
        </a>
      </p>
    </>
  );
}

function Line({ line }: { readonly line: BulletinLine }): ReactElement {
  const { t } = useTranslation();
  const { number, drill, phase, stopped, instead, next, at } = line;
  return (
    <li className="flex flex-col gap-2 rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6">
      <p className="flex flex-wrap items-center gap-2">
        <Tag>{t(`bulletins.phase.${phase}`)}</Tag>
        {drill && <Tag tone="warn">{t('board.drill')}</Tag>}
        <span className="ml-auto text-dns-14N-130">{number}</span>
      </p>
      <h2 className="whitespace-pre-line">{stopped}</h2>
      {instead && (
        <>
          <h3>{t('bulletins.instead')}</h3>
          <p className="whitespace-pre-line">{instead}</p>
        </>
      )}
      <p className="flex flex-wrap gap-x-6">
        <span>
          {t('bulletins.next')}: {next ? <Moment at={next} as="short" /> : t('bulletins.noNext')}
        </span>
        <span className="text-solid-gray-700">
          <Moment at={at} as="short" /> {t('bulletins.posted')}
        </span>
      </p>
    </li>
  );
}
