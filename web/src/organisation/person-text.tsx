import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../api/types';
import { Phone } from '../ui/phone';

interface Props {
  readonly member: Member | undefined;
  readonly id: string;
}

/** Name, post and the numbers that the reader may see. */
export function PersonText({ member, id }: Props): ReactElement {
  const { t } = useTranslation();
  if (!member) return <span>{id}</span>;
  const { name, post, outside, phone, mobile, outOfHours } = member;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span>
        {name} <span className="text-dns-14N-130">{[outside, post].filter(Boolean).join(' ')}</span>
      </span>
      {phone && <Phone number={phone} />}
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
    </span>
  );
}
