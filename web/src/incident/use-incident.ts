import { useOutletContext } from 'react-router';
import type { Incident } from '../api/types';

/** The incident of the page a tab stands on. */
export function useIncident(): Incident {
  return useOutletContext<Incident>();
}
