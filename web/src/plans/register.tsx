import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset, Plan } from '../api/types';
import { AssetLine } from '../register/asset-line';
import { found } from '../register/search';
import { TextField } from '../ui/inputs';
import { Section } from '../ui/page';

/** 台帳: systems and other assets, by the unit that owns them. */
export function Register({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const shown = found(plan.register, query);
  return (
    <Section title={t('register.title')}>
      {plan.register.length === 0 ? (
        <p>{t('register.empty')}</p>
      ) : (
        <div className="no-print">
          <TextField
            name="register"
            type="search"
            label={t('register.find')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <p role="status" className="text-dns-14N-130">
            {t('register.count', { count: shown.length })}
          </p>
        </div>
      )}
      {byUnit(shown).map(([unit, assets]) => (
        <section key={unit}>
          <h3>{unit}</h3>
          <ul className="flex flex-col gap-4">
            {assets.map((asset) => (
              <li key={asset.id}>
                <AssetLine asset={asset} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}

function byUnit(assets: readonly Asset[]): [string, Asset[]][] {
  const units = [...new Set(assets.map(({ unitName }) => unitName))];
  return units.map((unit) => [unit, assets.filter(({ unitName }) => unitName === unit)]);
}
