import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import { AssetPicker } from '../register/asset-picker';
import { Questions, Raises } from '../register/raises';
import { LevelChip } from '../ui/chip';
import type { Part } from './required-fields';
import { useProposal } from './use-proposal';

/** The register beside the free text: what is chosen says at once what it makes of the severity. */
export function AssetsField({ draft, change }: Part): ReactElement | null {
  const { t } = useTranslation();
  const plan = useQuery(planQuery).data;
  const { data } = useProposal(draft);
  const { assets = [], assetsUnknown = false } = draft;
  if (!plan || plan.register.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <AssetPicker
        register={plan.register}
        legend={t('register.concerned')}
        choice={{ assets, unknown: assetsUnknown }}
        onChange={(choice) => change({ assets: choice.assets, assetsUnknown: choice.unknown })}
      />
      {data && assets.length > 0 && (
        <div aria-live="polite" className="flex flex-col gap-2">
          {data.raises.length > 0 && (
            <p>
              {t('report.proposedLevel')} <LevelChip level={data.level} />
            </p>
          )}
          <Raises raises={data.raises} />
          <Questions questions={data.questions} />
        </div>
      )}
    </div>
  );
}
