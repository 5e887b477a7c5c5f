import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate, Channel } from '../api/types';
import { Tag } from '../ui/chip';
import { Phone } from '../ui/phone';
import { ChannelOrder } from './channel-order';

interface Props {
  readonly candidates: readonly Candidate[];
  readonly channels: readonly Channel[];
}

/** Whom to telephone, first to last, with numbers to press, and in which order to try them. */
export function CandidateList({ candidates, channels }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <ChannelOrder channels={channels} />
      <ol className="flex flex-col">
        {candidates.map(({ person, name, post, order, absent, phone, mobile, outOfHours }) => (
          <li key={person} className="border-b border-solid-gray-200 py-1 last:border-0">
            <span className="text-std-16B-170">
              {order > 0 && `${order}. `}
              {name}
            </span>{' '}
            <span className="text-dns-14N-130">{post}</span>{' '}
            {absent && <Tag tone="warn">{t('board.absent')}</Tag>}
            <span className="flex flex-wrap gap-x-4">
              {mobile && (
                <span>
                  {t('contacts.mobile')} <Phone number={mobile} />
                </span>
              )}
              {outOfHours && (
                <span>
                  {t('contacts.outOfHours')} <Phone number={outOfHours} />
                </span>
              )}
              {phone && (
                <span>
                  {t('contacts.phone')} <Phone number={phone} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
