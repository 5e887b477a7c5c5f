import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanVersionLine } from '../api/types';
import { Moment } from '../format/moment';
import { Tag } from '../ui/chip';

/** Who decided, in whose place (代決), and why. */
export function ApprovedBy({
  version,
}: {
  readonly version: PlanVersionLine;
}): ReactElement | null {
  const { t } = useTranslation();
  if (version.approvals.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {version.approvals.map((each) => (
        <li key={`${each.at} ${each.person}`} className="flex flex-wrap items-center gap-x-2">
          <span>
            {t(`planVersion.decision.${each.decision}`, {
              office: each.officeTitle,
              name: each.name,
            })}
          </span>
          {each.isDeputy && <Tag>{t('planVersion.deputy')}</Tag>}
          {each.inPlaceOfTitle && each.inPlaceOf !== each.office && (
            <Tag>{t('planVersion.inPlaceOf', { office: each.inPlaceOfTitle })}</Tag>
          )}
          {each.exception && <Tag tone="warn">{t('planVersion.exception')}</Tag>}
          <Moment at={each.at} />
          {each.reason && <span className="basis-full whitespace-pre-wrap">{each.reason}</span>}
        </li>
      ))}
    </ul>
  );
}
