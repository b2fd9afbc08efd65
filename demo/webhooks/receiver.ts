/*
 * A receiver of webhooks, as a customer runs it: verifies signatures, and remembers what it received.
 */
import { Webhook } from 'standardwebhooks';

/** A request that was received. */
export interface ReceivedEvent {
  /** `webhook-id`: the same when an event is sent again. */
  id: string;
  type: string;
  receivedAt: Date;
  isVerified: boolean;
  /** Status of the response. */
  status: number;
}

interface ReceiverSettings {
  /** Signing secret of the webhook. */
  secret: string;
  /** Responds with 500 to everything. */
  isBroken: boolean;
}

/** Older requests are forgotten. */
const MAX_EVENTS = 50;

export class WebhookReceiver {
  /** The newest first. */
  readonly events: ReceivedEvent[] = [];
  settings: ReceiverSettings;
  readonly #store: (settings: ReceiverSettings) => Promise<void>;

  /** `store` is called with changed settings. */
  constructor(settings: ReceiverSettings, store: (settings: ReceiverSettings) => Promise<void>) {
    this.settings = settings;
    this.#store = store;
  }

  async change(settings: Partial<ReceiverSettings>): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.#store(this.settings);
  }

  /** Returns the status of the response: 401 for a request whose signature is not valid. */
  receive(headers: Record<string, string>, body: string): number {
    const isVerified = isSigned(this.settings.secret, headers, body);
    const status = this.settings.isBroken ? 500 : isVerified ? 204 : 401;
    const id = headers['webhook-id'] ?? '';
    this.events.unshift({ id, type: typeOf(body), receivedAt: new Date(), isVerified, status });
    this.events.splice(MAX_EVENTS);
    return status;
  }
}

/** Whether text has the form of a signing secret. */
export const isSecret = (text: string): boolean => /^whsec_[A-Za-z0-9+/]{16,}={0,2}$/.test(text);

function isSigned(secret: string, headers: Record<string, string>, body: string): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

function typeOf(body: string): string {
  try {
    return String((JSON.parse(body) as { type?: unknown }).type ?? '');
  } catch {
    return '';
  }
}
