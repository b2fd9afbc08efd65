/*
 * Server-rendered cards of the site, in a shell that is built with the other pages, so that they need no script and
 * link the built stylesheet.
 */
import { cardContent, type Card } from '../card-page.js';
import { escapeHtml } from '../html.js';
import { contentPolicy, secureHeaders } from './headers.js';
import type { PageSource } from './pages.js';

const file = 'cookies-card.html';

/** Responds with a card. */
export type ShowCard = (card: Card, status?: number) => Promise<Response>;

/** Creates it. */
export function cardShell({
  pages,
  providerUrl,
  dev,
}: {
  pages: PageSource;
  providerUrl: string;
  dev: boolean;
}): ShowCard {
  return async (card, status = 200) => {
    const shell = await pages.read(file, `/${file}`);
    const page = String(shell!.body)
      .replace(/<title>[^<]*/, () => `<title>${escapeHtml(card.title)} · Fieldnote`)
      .replace('<main class="card">', (start) => `${start}\n${cardContent(card)}\n`);
    return new Response(page, {
      status,
      headers: secureHeaders({
        'content-type': shell!.type,
        'content-security-policy': contentPolicy({ providerUrl, dev }),
        'cache-control': 'no-store',
      }),
    });
  };
}
