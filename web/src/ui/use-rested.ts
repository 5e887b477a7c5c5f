import { useEffect, useState } from 'react';

/** How long the hands rest before a text is looked at, in milliseconds. */
const REST = 500;

/** A text as it was when nobody had typed for a moment. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
