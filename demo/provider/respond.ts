/*
 * Responses of the provider, and form parsing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import type { Html } from '../html.js';

const formLimit = 16 * 1024;

/** Responds with a page. */
export function respond(ctx: Context, page: Html, status = 200): void {
  ctx.status = status;
  ctx.type = 'html';
  ctx.set('cache-control', 'no-store');
  ctx.body = String(page);
}

/** Reads a form; empty if it is larger than `limit`, in bytes. */
export async function readForm(ctx: Context, limit = formLimit): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return new URLSearchParams();
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** A token that proves that the form was rendered for this login. */
export const formToken = (secret: string, uid: string) =>
  createHmac('sha256', secret).update(`form ${uid}`).digest('base64url');

/** Whether a form was sent by a page of the provider: checks its token and `Origin`. */
export function isOwnForm(ctx: Context, form: URLSearchParams, secret: string, uid: string): boolean {
  const origin = ctx.get('origin');
  if (origin && origin !== `${ctx.protocol}://${ctx.host}`) return false;
  const expected = Buffer.from(formToken(secret, uid));
  const given = Buffer.from(form.get('token') ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
