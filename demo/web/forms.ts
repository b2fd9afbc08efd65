import type { Context, MiddlewareHandler } from 'hono';

/** Forms of another site could log people in as somebody else, or do things in their name. */
export const ownFormsOnly = (siteUrl: string): MiddlewareHandler => async (context, next) => {
  if (context.req.method !== 'GET' && context.req.header('origin') !== siteUrl) return context.text('The form was not sent from this site.', 403);
  return next();
};

/** Asks for a login first, and comes back. */
export function logInFirst(context: Context): Response {
  const { pathname, search } = new URL(context.req.url);
  return context.redirect(`/cookies/login?${new URLSearchParams({ return_to: pathname + search })}`, 303);
}
