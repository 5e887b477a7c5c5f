import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset } from '../api/types';
import { Tag } from '../ui/chip';
import { Phone } from '../ui/phone';
import { bracketed } from '../i18n/punctuation';

/** One asset: what it is, who answers for it, and the number of its vendor that is answered at any hour. */
export function AssetLine({ asset }: { readonly asset: Asset }): ReactElement {
  const { t } = useTranslation();
  const { name, kindLabel, unitName, tierName, officeTitle, person, vendor, sns, recovery } = asset;
  const responsible = [officeTitle, person && `${person.name}${bracketed(person.post)}`].filter(
    Boolean,
  );
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-std-16B-170">{name}</span>
        <Tag>{tierName ?? t('register.noTier')}</Tag>
        <span className="text-dns-14N-130">
          {[asset.confidentiality, asset.integrity, asset.availability].join('・')}
        </span>
      </p>
      <p>
        {kindLabel}・{unitName}
        {sns && `・${sns.service} ${sns.account}`}
      </p>
      {responsible.length > 0 && (
        <p>
          {t('register.responsible')} {responsible.join('・')}{' '}
          {person?.phone && <Phone number={person.phone} />}
        </p>
      )}
      {vendor && (
        <p>
          {t('register.vendor')} {vendor.name}{' '}
          {vendor.phone ? (
            <>
              {t('register.allHours')} <Phone number={vendor.phone} />
            </>
          ) : (
            t('register.noPhone')
          )}{' '}
          {vendor.person && `${vendor.person.name}${bracketed(vendor.person.post)}`}{' '}
          {vendor.person?.phone && <Phone number={vendor.person.phone} />}
        </p>
      )}
      {recovery && (
        <p>
          {t('register.recovery')} {recovery}
        </p>
      )}
    </>
  );
}
