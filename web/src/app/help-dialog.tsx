import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import { Dialog } from '../ui/dialog';
import { Facts } from '../ui/facts';
import { Hint } from '../ui/field';
import { Phone } from '../ui/phone';
import { Check } from '../ui/radio-row';
import { areKeysOn, setKeysOn } from './shortcuts';

const WORDS = ['awareness', 'level', 'gate', 'proxy', 'ratify'] as const;

/** 使い方: keys, words, and whom to telephone. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const desk = useQuery(planQuery).data?.desk;
  const [on, setOn] = useState(areKeysOn);
  const keys = [
    ['n', t('help.n')],
    ['/', t('help.slash')],
    ['?', t('help.question')],
    ['g b', t('help.gb')],
    ['g m', t('help.gm')],
    ['.', t('help.dot')],
    ['Ctrl+K', t('help.ctrlK')],
    ['Ctrl+Enter', t('help.ctrlEnter')],
  ] as const;
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <h3>{t('help.keys')}</h3>
      <Facts rows={keys.map(([key, what]) => [<kbd key={key}>{key}</kbd>, what])} />
      <Check
        name="keys"
        checked={on}
        onChange={(next) => {
          setKeysOn(next);
          setOn(next);
        }}
      >
        {t('help.enabled')}
      </Check>
      <Hint>{t('help.enabledHint')}</Hint>
      <h3>{t('help.words')}</h3>
      <ul className="list-disc pl-6">
        {WORDS.map((word) => (
          <li key={word}>{t(`help.glossary.${word}`)}</li>
        ))}
      </ul>
      {desk && (
        <p>
          {t('help.phone')}: {desk.name} <Phone number={desk.phone} />
        </p>
      )}
    </Dialog>
  );
}
