import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset } from '../api/types';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { TextField } from '../ui/inputs';
import { Check } from '../ui/radio-row';
import { found, MOST_SHOWN } from './search';

export interface Choice {
  readonly assets: readonly string[];
  readonly unknown: boolean;
}

interface Props {
  readonly register: readonly Asset[];
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly legend: string;
}

/** 関係する資産 from the register: typed by name or reading, taken with Enter, kept as chips. 不明 is an answer. */
export function AssetPicker({ register, choice, onChange, legend }: Props): ReactElement {
  const { t } = useTranslation();
  const { assets, unknown } = choice;
  const name = (id: string): string => register.find((each) => each.id === id)?.name ?? id;
  const put = (id: string): void => {
    onChange({ ...choice, assets: [...assets, id] });
    announce(t('register.picked', { name: name(id) }));
  };
  const drop = (id: string): void => {
    onChange({ ...choice, assets: assets.filter((each) => each !== id) });
    announce(t('register.dropped', { name: name(id) }));
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-std-16B-170">{legend}</legend>
      <Chips ids={assets} name={name} onDrop={drop} />
      <Finder left={register.filter(({ id }) => !assets.includes(id))} onPick={put} />
      <Check
        name="assetsUnknown"
        checked={unknown}
        onChange={(on) => onChange({ ...choice, unknown: on })}
      >
        {t(assets.length > 0 ? 'register.restUnknown' : 'register.allUnknown')}
      </Check>
    </fieldset>
  );
}

interface ChipsProps {
  readonly ids: readonly string[];
  readonly name: (id: string) => string;
  readonly onDrop: (id: string) => void;
}

function Chips({ ids, name, onDrop }: ChipsProps): ReactElement | null {
  const { t } = useTranslation();
  if (ids.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {ids.map((id) => (
        <li key={id}>
          <Button aria-label={t('register.drop', { name: name(id) })} onClick={() => onDrop(id)}>
            {name(id)} <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface FinderProps {
  readonly left: readonly Asset[];
  readonly onPick: (id: string) => void;
}

/** The list shows as soon as somebody types; all of it at the press of a button. */
function Finder({ left, onPick }: FinderProps): ReactElement {
  const { t } = useTranslation();
  const list = useId();
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const matching = found(left, query);
  const shown = query.trim() === '' ? (all ? left : []) : matching.slice(0, MOST_SHOWN);
  const pick = (id: string): void => {
    setQuery('');
    onPick(id);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.ctrlKey || composing) return;
    // Enter takes the first of the list here; it sends nothing.
    event.preventDefault();
    event.stopPropagation();
    const first = query.trim() === '' ? undefined : matching[0];
    if (first) pick(first.id);
  };
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 grow">
          <TextField
            name="assets"
            type="search"
            label={t('register.find')}
            hint={t('register.findHint')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={onKey}
            aria-controls={list}
          />
        </div>
        <Button aria-expanded={all} aria-controls={list} onClick={() => setAll(!all)}>
          {t(all ? 'register.hideAll' : 'register.showAll', { count: left.length })}
        </Button>
      </div>
      <ul id={list} aria-label={t('register.found')} className="flex flex-col">
        {shown.map((asset) => (
          <li key={asset.id}>
            <Button look="plain" className="text-left" onClick={() => pick(asset.id)}>
              <span aria-hidden="true">＋</span>
              <span>
                {asset.name}{' '}
                <span className="text-dns-14N-130">
                  {asset.tierName ?? t('register.noTier')}・{asset.unitName}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {query.trim() !== '' && (
        <p role="status" className="text-dns-14N-130">
          {matching.length > MOST_SHOWN
            ? t('register.more', { count: matching.length - MOST_SHOWN })
            : matching.length === 0 && t('register.none')}
        </p>
      )}
    </>
  );
}
