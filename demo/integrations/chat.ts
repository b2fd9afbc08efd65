/*
 * Tidewater Chat: another product, connected by a form with a channel and a token. Its page shows the messages.
 */
import { Hono } from 'hono';
import { IntegrationError, type IntegrationDefinition, type IntegrationEvent } from '../../src/backend/index.js';
import type { Card } from '../card-page.js';
import { html } from '../html.js';
import type { ShowCard } from '../web/shell.js';
import type { PartnerTokens } from './tokens.js';

interface Message {
  channel: string;
  text: string;
}

const MAX_MESSAGES = 50;

/** `/tidewater`: the messages, and a token to connect with. `/tidewater/messages`: the API. */
export function chatRoutes({ tokens, showCard }: { tokens: PartnerTokens; showCard: ShowCard }): Hono {
  const messages: Message[] = [];
  const app = new Hono();
  app.get('/tidewater', async () => showCard(chatCard(messages, await tokens.issue('chat', {}, null))));
  app.post('/tidewater/messages', async ({ req }) => {
    const token = req.header('authorization')?.replace(/^Bearer /, '') ?? '';
    if (!(await tokens.read('chat', token))) return new Response(null, { status: 401 });
    const { channel, text } = await req.json<Message>();
    if (!/^#[\w-]+$/.test(channel)) return new Response(null, { status: 404 });
    if (text) messages.unshift({ channel, text });
    messages.length = Math.min(messages.length, MAX_MESSAGES);
    return new Response(null, { status: 204 });
  });
  return app;
}

const chatCard = (messages: Message[], token: string): Card => ({
  title: 'Tidewater Chat',
  text: 'In this demo, Tidewater Chat is another product. Connect it with this token to send messages here.',
  body: html`<p class="prose"><strong>Token</strong><br /><span class="address">${token}</span></p>
    ${messages.map(({ channel, text }) => html`<p class="prose"><strong>${channel}</strong><br />${text}</p>`)}`,
});

/** The integration. */
export function chatIntegration(siteUrl: string): IntegrationDefinition {
  const post = async ({ channel, token }: Readonly<Record<string, unknown>>, text: string, signal: AbortSignal) => {
    const { status } = await fetch(`${siteUrl}/tidewater/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token as string}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel, text }),
      signal,
    });
    if (status === 401) throw new IntegrationError('access_revoked', 'Tidewater Chat does not accept the token.');
    if (status === 404) throw new IntegrationError('channel_not_found', 'The channel does not exist.');
    if (status !== 204) throw new IntegrationError('unreachable');
  };
  return {
    id: 'tidewater',
    name: 'Tidewater Chat',
    description: 'Messages a channel when people join, leave, or change roles.',
    category: 'Communication',
    effects: ['Sends a message to the channel when someone joins or leaves, and when roles change, if you choose so'],
    disconnectEffects: ['No more messages are sent. Earlier ones stay in the channel'],
    connect: { method: 'settings' },
    settings: {
      type: 'object',
      required: ['channel', 'token'],
      properties: {
        channel: { type: 'string', title: 'Channel', default: '#people', pattern: '^#[\\w-]+$', maxLength: 80 },
        token: { type: 'string', title: 'Token', description: 'From the page of Tidewater Chat.', writeOnly: true },
        membership: { type: 'boolean', title: 'When someone joins or leaves', default: true },
        roles: { type: 'boolean', title: 'When roles change', default: false },
      },
    },
    // An empty message is not shown.
    check: async ({ settings, signal }) => {
      await post(settings, '', signal);
      return { account: 'kestrel.tidewater.example' };
    },
    events: {
      types: ['member.added', 'member.removed', 'member.roles.updated'],
      deliver: async ({ settings, signal }, [event]) => {
        const isWanted = event!.type === 'member.roles.updated' ? settings['roles'] : settings['membership'];
        if (isWanted !== false) await post(settings, textOf(event!), signal);
      },
    },
  };
}

function textOf({ type, target, actor, organization }: IntegrationEvent): string {
  if (type === 'member.added') return `${target.name} joined ${organization.displayName}`;
  if (type === 'member.removed') return `${target.name} left ${organization.displayName}`;
  return `${actor.name} changed the roles of ${target.name}`;
}
