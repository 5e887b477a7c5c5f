import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RungRules } from '../api/types';
import { Button } from '../ui/button';
import { cls } from '../ui/class';
import { BOX } from '../ui/field';
import { moved } from './asked-rules';

export type Channel = RungRules['channels'][number];

interface Props {
  /** All that there are. */
  readonly all: readonly Channel[];
  readonly chosen: readonly Channel[];
  readonly onChange: (chosen: readonly Channel[]) => void;
}

/** 連絡の手段, in the order in which the desk tries them: added, moved and taken away by buttons. */
export function ChannelsField({ all, chosen, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const name = (each: Channel): string => t(`contacts.channel.${each}`);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-std-16B-170">{t('rules.channels')}</legend>
      {chosen.length === 0 && <p>{t('rules.noChannels')}</p>}
      <ol className="flex flex-col gap-1">
        {chosen.map((each, index) => (
          <li key={each} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-32">
              {index + 1}. {name(each)}
            </span>
            {index > 0 && (
              <Button look="plain" onClick={() => onChange(moved(chosen, index, -1))}>
                {t('rules.up')}
                <span className="sr-only">: {name(each)}</span>
              </Button>
            )}
            <Button look="plain" onClick={() => onChange(chosen.toSpliced(index, 1))}>
              {t('rules.takeAway')}
              <span className="sr-only">: {name(each)}</span>
            </Button>
          </li>
        ))}
      </ol>
      <label htmlFor={id} className="text-dns-14N-130">
        {t('rules.addChannel')}
      </label>
      <select
        id={id}
        value=""
        onChange={({ target }) => onChange([...chosen, target.value as Channel])}
        className={cls(BOX, 'max-w-56')}
      >
        <option value="">{t('report.choose')}</option>
        {all
          .filter((each) => !chosen.includes(each))
          .map((each) => (
            <option key={each} value={each}>
              {name(each)}
            </option>
          ))}
      </select>
    </fieldset>
  );
}
