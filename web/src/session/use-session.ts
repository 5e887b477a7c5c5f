import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries';
import type { Role, Session } from '../api/types';

/** Who is logged in; inside the shell somebody always is. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Whether one of the roles is held: what cannot be done is not offered. */
export function useMay(...roles: readonly Role[]): boolean {
  const session = useSession();
  return roles.some((role) => session?.roles.includes(role));
}
