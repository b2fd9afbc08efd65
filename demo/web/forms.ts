import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

const withinLimit = bodyLimit({
  maxSize: 16 * 1024,
  onError: (context) => context.text('The form is too large.', 413),
});

/** Protects forms against cross-site requests. Reads at most 16 KiB of a form. */
export const ownFormsOnly =
  (siteUrl: string): MiddlewareHandler =>
  async (context, next) => {
    if (context.req.method !== 'GET' && context.req.header('origin') !== siteUrl)
      return context.text('The form was not sent from this site.', 403);
    return withinLimit(context, next);
  };

/** Redirects to the login first, and back. */
export function logInFirst(context: Context): Response {
  const { pathname, search } = new URL(context.req.url);
  return context.redirect(`/cookies/login?${new URLSearchParams({ return_to: pathname + search })}`, 303);
}
