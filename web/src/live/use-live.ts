import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keysOfIncident } from '../api/touched';
import { askAgain } from './ask-again';
import { useSession } from '../session/use-session';
import { follow } from './follow';
import type { Followers } from './hear';
import { presenceKey } from './presence-key';

/** Changes come in bursts: the first is read at once, those that follow closely together. In milliseconds. */
const GATHER = 150;

/** Keep what is on screen as the server has it: only what a change touches is read again. */
export function useLive(): void {
  const client = useQueryClient();
  const { account = '', body = '' } = useSession() ?? {};
  useEffect(() => {
    let waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = (): void => {
      const incidents = waiting;
      waiting = new Set();
      timer = incidents.size > 0 ? setTimeout(readAgain, GATHER) : undefined;
      for (const queryKey of [...incidents].flatMap(keysOfIncident)) {
        void client.invalidateQueries({ queryKey });
      }
    };
    const followers: Followers = {
      refused: askAgain(),
      changed: (incident) => {
        waiting.add(incident);
        if (timer === undefined) readAgain();
      },
      presence: (incident) => void client.invalidateQueries({ queryKey: presenceKey(incident) }),
      // Mails leave or do not, or something else is wrong with the installation.
      mail: () => {
        void client.invalidateQueries({ queryKey: ['alarms'] });
        void client.invalidateQueries({ queryKey: ['board'] });
        void client.invalidateQueries({ queryKey: ['notices'] });
        void client.invalidateQueries({ queryKey: ['incident'] });
      },
      shared: () => void client.invalidateQueries({ queryKey: ['shared-incidents'] }),
      resync: () => void client.invalidateQueries({ predicate: isLive }),
    };
    const stop = follow(followers, `${body}/${account}`);
    return () => {
      clearTimeout(timer);
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
