import type { PropsWithChildren } from 'hono/jsx';

/** Holds what may be wider than a phone: it scrolls inside, by keyboard too, and the page stays put. */
export function Scroll({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <section class="fm-scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
