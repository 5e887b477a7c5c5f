import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung, Telling } from '../api/types';
import { Moment } from '../format/moment';
import { Tag } from '../ui/chip';
import { cls } from '../ui/class';
import { CallsInVain, RungNext } from './rung-next';
import { RungState, RungWork } from './rung-card';
import { Answer, Mailed, orderWords, Unanswered, Why } from './telling-line';
import { bracketed } from '../i18n/punctuation';

/** 役職 → 人 → 手段 → 送信 → 受付 → 回答, with what comes next under each office. */
export function TellingTable({ rungs }: { readonly rungs: readonly Rung[] }): ReactElement {
  const { t } = useTranslation();
  const heads = ['person', 'means', 'sent', 'accepted', 'answered'] as const;
  return (
    <table className="w-full border-collapse text-left align-top">
      <caption className="sr-only">{t('contacts.title')}</caption>
      <thead>
        <tr className="border-b border-solid-gray-420">
          {heads.map((head) => (
            <th key={head} scope="col" className="px-2 py-1 whitespace-nowrap">
              {t(`telling.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      {rungs.map((rung) => (
        <Office key={rung.id} rung={rung} />
      ))}
    </table>
  );
}

function Office({ rung }: { readonly rung: Rung }): ReactElement {
  const { alarm, told, calls } = rung;
  return (
    <tbody className={cls('border-b-2', alarm ? 'border-error-1' : 'border-solid-gray-420')}>
      <tr className="bg-solid-gray-50">
        <th scope="rowgroup" colSpan={5} className="p-2">
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <RungState rung={rung} />
            <RungNext rung={rung} />
          </span>
        </th>
      </tr>
      {told.map((telling) => (
        <Person key={telling.key} telling={telling} />
      ))}
      <tr>
        <td colSpan={5} className="px-2 pb-2">
          <div className="flex flex-col gap-2">
            <CallsInVain calls={calls} />
            <RungWork rung={rung} />
          </div>
        </td>
      </tr>
    </tbody>
  );
}

function Person({ telling }: { readonly telling: Telling }): ReactElement {
  const { t } = useTranslation();
  const { personName, order, at, acceptedAt } = telling;
  return (
    <tr className="border-t border-solid-gray-200">
      <td className="p-2 align-top">
        <span className="text-std-16B-170">{personName}</span>
        {bracketed(orderWords(order, t))}
        <Why telling={telling} />
      </td>
      <td className="p-2 align-top whitespace-nowrap">{t('telling.mail')}</td>
      <td className="p-2 align-top whitespace-nowrap">
        <Moment at={at} as="short" />
      </td>
      <td className="p-2 align-top">
        {acceptedAt ? <Moment at={acceptedAt} as="short" /> : <Mailed telling={telling} />}
      </td>
      <td className="p-2 align-top">
        {telling.answered ? <Answer telling={telling} /> : <Unanswered telling={telling} />}
        {!telling.answered && telling.undeliverable && (
          <Tag tone="bad">{t('telling.notByMail')}</Tag>
        )}
      </td>
    </tr>
  );
}
