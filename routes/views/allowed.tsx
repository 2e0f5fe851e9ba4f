import { createContext, type PropsWithChildren, useContext } from 'hono/jsx';
import type { Permission } from '../../src/authorities/index.ts';

/** What whoever sees the page may do. */
export const May = createContext<readonly Permission[]>([]);

/** Part of a page for those alone who may do what it offers. The gate refuses the others in any case. */
export function Allowed({ to, children }: PropsWithChildren<{ to: Permission }>) {
  return useContext(May).includes(to) ? <>{children}</> : null;
}
