/*
 * Cards of the site: pages that the server writes, in a shell that is built with the others, so that they need no
 * script and have the stylesheet under the name that it was built with.
 */
import { cardContent, type Card } from '../card.js';
import { escapeHtml } from '../html.js';
import { contentPolicy, secureHeaders } from './headers.js';
import type { PageSource } from './pages.js';

const file = 'cookies-card.html';

/** Answers with a card. */
export type ShowCard = (card: Card, status?: number) => Promise<Response>;

/** Makes it. */
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
