import { createContext } from 'react';

/** How a node of the picture stands in an incident. */
export interface GraphStanding {
  /** Its place in the incident's list. */
  readonly to: string;
  /** A shape and words beside the colour, so that none is needed alone. */
  readonly mark: string;
  readonly words: string;
  readonly look: 'open' | 'ready' | 'waiting' | 'done' | 'off';
}

/** Where the nodes of the picture around stand; outside of an incident: nowhere. */
export const GraphStandings = createContext<(node: string) => GraphStanding | null>(() => null);
