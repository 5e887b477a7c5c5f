import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../ui/dialog';
import { BOX, Hint } from '../ui/field';
import { useFound, type Found } from './use-found';

/** Ctrl+K: pages, incidents by number or words, and what can be done here, from the keyboard. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { found, searching } = useFound(typed);
  const box = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which puts the focus on its first button.
  useEffect(() => box.current?.focus(), []);
  const active = Math.min(at, found.length - 1);
  const go = (chosen: Found | undefined): void => {
    if (!chosen) return;
    onClose();
    void navigate(chosen.to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter and the arrows belong to the word that is being composed.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setAt((active + move + found.length) % Math.max(1, found.length));
    // What is shown may be of what was typed before.
    else if (event.key === 'Enter' && !searching) go(found[active]);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <Hint id="palette-hint">{t('palette.hint')}</Hint>
      <input
        ref={box}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="palette-found"
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `palette-${active}` : undefined}
        aria-label={t('palette.label')}
        aria-describedby="palette-hint"
        maxLength={200}
        autoComplete="off"
        className={BOX}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Results found={found} active={active} onGo={go} />
      <p role="status">
        {searching ? t('palette.searching') : found.length === 0 && t('palette.nothing')}
      </p>
    </Dialog>
  );
}

interface ResultsProps {
  readonly found: readonly Found[];
  readonly active: number;
  readonly onGo: (chosen: Found) => void;
}

function Results({ found, active, onGo }: ResultsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <ul id="palette-found" role="listbox" aria-label={t('palette.found')}>
      {found.map((each, index) => (
        <li
          key={each.key}
          id={`palette-${index}`}
          role="option"
          aria-selected={index === active}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-8 border-2 border-transparent px-3 hover:bg-key-50 aria-selected:border-key-900 aria-selected:bg-key-50"
          onClick={() => onGo(each)}
        >
          <span className="w-16 shrink-0 text-dns-14N-130 text-solid-gray-700">
            {t(`palette.kind.${each.kind}`)}
          </span>
          <span className="min-w-0 break-words">{each.title}</span>
        </li>
      ))}
    </ul>
  );
}
