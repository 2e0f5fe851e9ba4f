import type { PropsWithChildren } from 'hono/jsx';

/**
 * Holds what may be wider than a phone: it scrolls inside, by keyboard too, and the page stays put. A roomy one is for
 * whole sentences: it scrolls sooner, so that no cell is a column of single words.
 */
export function Scroll({ label, roomy, children }: PropsWithChildren<{ label: string; roomy?: boolean }>) {
  return (
    <section class={roomy ? 'fm-scroll fm-scroll--roomy' : 'fm-scroll'} aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
