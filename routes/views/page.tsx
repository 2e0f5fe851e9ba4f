import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Permission } from '../../src/authorities/index.ts';
import { type Ctx, mayDo, SHOWN_FOR } from '../context.ts';
import { May } from './allowed.tsx';

export interface PageSettings {
  /** The page's own name: the service's name is put behind it. */
  readonly title: string;
  readonly status?: ContentfulStatusCode;
  /** Set where a field has to be mended: the title then says so first. */
  readonly hasErrors?: boolean;
  /** Scripts and styles of the map that can be moved. */
  readonly withMap?: boolean;
  /** The wider column, for officers' tables. */
  readonly wide?: boolean;
  /** For a page that answers a form: Back finds it again. */
  readonly forBack?: boolean;
}

const BEFORE_PAINT =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

/**
 * Browsers go Back to the answer to a form only from their own cache, and say that the page is broken where it was not
 * to be stored. The price is a copy in the phone's own cache, and in no other; the page tells people who share a phone to close it.
 */
const FOR_BACK = 'private, no-cache';

/** A whole page as an answer. */
export function showPage(c: Ctx, content: Child, settings: PageSettings): Response | Promise<Response> {
  const page = (
    <May.Provider value={c.get('may') ?? []}>
      <Page c={c} content={content} {...settings} />
    </May.Provider>
  );
  if (settings.forBack) c.header('cache-control', FOR_BACK);
  return c.html(`<!DOCTYPE html>${withAuthority(c, `${page}`)}`, settings.status ?? 200);
}

/**
 * Where somebody works for several authorities, each form says for which it was shown, and `readForm` refuses it after a switch in another
 * tab: here, since a form that forgot to say so would be kept for the wrong one.
 */
function withAuthority(c: Ctx, html: string): string {
  const officer = c.get('officer');
  if (!officer || (c.get('elsewhere')?.length ?? 0) < 2) return html;
  // A short name is lower-case letters, digits and hyphens.
  const field = `<input type="hidden" name="${SHOWN_FOR}" value="${officer.authority}"/>`;
  return html.replace(/<form\b[^>]*>/g, (form) => `${form}${field}`);
}

function Page({ c, content, title, hasErrors, withMap, wide }: PageSettings & { c: Ctx; content: Child }) {
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${hasErrors ? 'Error: ' : ''}${title} – Fairmile`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#14483f" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/govuk.css" />
        {withMap && <link rel="stylesheet" href="/assets/leaflet.css" />}
        <link rel="stylesheet" href="/assets/fairmile.css" />
      </head>
      <body class="govuk-template__body">
        <script nonce={c.get('secureHeadersNonce')}>{raw(BEFORE_PAINT)}</script>
        <a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">
          Skip to main content
        </a>
        <Header c={c} />
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main-content">
            {wide ? (
              content
            ) : (
              <div class="govuk-grid-row">
                <div class="govuk-grid-column-two-thirds">{content}</div>
              </div>
            )}
          </main>
        </div>
        <Footer />
        {withMap && <script src="/assets/leaflet.js" defer></script>}
        <script type="module" src="/assets/fairmile.js"></script>
      </body>
    </html>
  );
}

/** In the officers' bar, for whoever may go there. */
const PLACES_TO_GO: readonly (readonly [href: string, text: string, needs?: Permission])[] = [
  ['/check', 'New check'],
  ['/applications', 'Applications', 'applications.read'],
  ['/decisions', 'Decisions', 'decisions.read'],
  ['/placements', 'Placements', 'placements.read'],
  ['/cases', 'Cases', 'cases.read'],
  ['/places', 'Places', 'places.read'],
  ['/gates', 'Gates', 'gates.read'],
  ['/stretches', 'Stretches', 'stretches.read'],
  ['/areas', 'Areas', 'areas.read'],
  ['/retention', 'Retention', 'retention.read'],
  ['/keys', 'Keys', 'keys.manage'],
];

function Header({ c }: { c: Ctx }) {
  const officer = c.get('officer');
  // Told, and to be changed, only where there is another.
  const [elsewhere = [], id] = [c.get('elsewhere'), officer?.id];
  const here = elsewhere.length > 1 ? elsewhere.find(({ person }) => person.id === id) : undefined;
  return (
    <header class="govuk-template__header">
      <div class="govuk-generic-header">
        <div class="govuk-generic-header__container govuk-width-container">
          <div class="govuk-generic-header__logo">
            <a href="/" class="govuk-generic-header__homepage-link">
              Fairmile
            </a>
          </div>
        </div>
      </div>
      {officer && (
        <div class="fm-officer-bar">
          <nav class="govuk-width-container fm-officer-bar__inside" aria-label="For officers">
            <span class="fm-officer-bar__name">
              {officer.name}
              {here && `, ${here.authority.name}`}
            </span>
            {PLACES_TO_GO.filter(([, , needs]) => !needs || mayDo(c, needs)).map(([href, text]) => (
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                {text}
              </a>
            ))}
            {here && (
              <a class="govuk-link govuk-link--no-visited-state" href="/switch">
                Switch council
              </a>
            )}
            <form method="post" action="/sign-out">
              <button type="submit" class="fm-link-button">
                Sign out
              </button>
            </form>
          </nav>
        </div>
      )}
    </header>
  );
}

function Footer() {
  const links = [
    ['/', 'Start page'],
    ['/my-application', 'See your application'],
    ['/law', 'The law, as we read it'],
    ['/ways', 'Which ways count'],
    ['/docs', 'For programs (API)'],
    ['/decisions', 'For council officers'],
  ] as const;
  return (
    <footer class="govuk-template__footer">
      <div class="govuk-footer">
        <div class="govuk-width-container">
          <div class="govuk-footer__meta">
            <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
              <h2 class="govuk-visually-hidden">Support links</h2>
              <ul class="govuk-footer__inline-list">
                {links.map(([href, text]) => (
                  <li class="govuk-footer__inline-list-item">
                    <a class="govuk-footer__link" href={href}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
              <div class="govuk-footer__meta-custom">
                Fairmile reads the law of England on free travel to school. It does not refuse anybody: only a person at
                a council can decide against a family, and must say why.
              </div>
            </div>
          </div>
        </div>
      </div>
    </footer>
  );
}
