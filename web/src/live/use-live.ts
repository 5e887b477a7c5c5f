import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keysOfIncident } from '../api/touched';
import { askAgain } from './ask-again';
import { useSession } from '../session/use-session';
import { follow } from './follow';
import { gather } from './gather';
import type { Followers } from './hear';
import { presenceKey } from './presence-key';

/** Keep what is on screen as the server has it: only what a change touches is read again. */
export function useLive(): void {
  const client = useQueryClient();
  const { account = '', body = '' } = useSession() ?? {};
  useEffect(() => {
    const old = gather((keys) =>
      Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey }))),
    );
    const followers: Followers = {
      refused: askAgain(),
      changed: (incident) => old.add(keysOfIncident(incident)),
      presence: (incident) => old.add([presenceKey(incident)]),
      // Mails leave or do not, or something else is wrong with the installation.
      mail: () => old.add([['alarms'], ['board'], ['notices'], ['incident']]),
      shared: () => old.add([['shared-incidents']]),
      resync: () => void client.invalidateQueries({ predicate: isLive }),
    };
    const stop = follow(followers, `${body}/${account}`);
    return () => {
      old.stop();
      stop();
    };
  }, [client, account, body]);
}

const LIVE = [
  ...[
    'incident',
    'incidents',
    'board',
    'bulletins',
    'inbox',
    'handovers',
    'handover-draft',
    'my-work',
  ],
  ...['alarms', 'notices', 'shared-incidents'],
];

function isLive({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return LIVE.includes(String(queryKey[0]));
}
