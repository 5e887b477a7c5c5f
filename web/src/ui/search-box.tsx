import { useEffect, useState, type ReactElement, type RefObject } from 'react';
import { TextField } from './inputs';

/** A pause after the last letter before the search runs, in milliseconds. */
const PAUSE = 300;

interface Props {
  readonly box?: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What is typed stays as typed, half composed words included; the search follows after a pause. */
export function SearchBox({ box, label, value, onChange }: Props): ReactElement {
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    if (composing || typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, composing, value, onChange]);
  return (
    <TextField
      ref={box}
      name="q"
      type="search"
      label={label}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      maxLength={200}
    />
  );
}
