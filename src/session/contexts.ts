/*
 * What a provider hands down, by the context protocol of the Web Components Community Group: `context-request` asks,
 * `context-provider` says that somebody new can be asked. Keys are namespaced strings, not symbols: two copies of the
 * library on one page, and `@lit/context`, understand each other.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StringOverrides } from '../strings/index.js';
import { onceDrawn } from './drawn.js';
import type { OrgSession } from './session.js';

export interface Wording {
  /** Language of the nearest provider, a BCP 47 tag. */
  lang?: string;
  /** Words that the host replaced. */
  strings?: StringOverrides;
}

interface Contexts {
  'org-elements:session': OrgSession | undefined;
  'org-elements:wording': Wording;
}

type Host = ReactiveControllerHost & HTMLElement;
type Callback<T> = (value: T, stop?: () => void) => void;

interface ContextEvent<T> extends Event {
  context: unknown;
  /** Who asks, or who can be asked. */
  contextTarget?: Element;
  callback: Callback<T>;
  /** Later values are wanted too. */
  subscribe?: boolean;
}

const say = (host: Element, type: 'context-request' | 'context-provider', fields: object) =>
  host.dispatchEvent(Object.assign(new Event(type, { bubbles: true, composed: true }), { contextTarget: host }, fields));

/** Answers everybody inside `host` who asks for this context, and tells them when it changes. */
export class ContextProvider<Name extends keyof Contexts> implements ReactiveController {
  readonly #host: Host;
  readonly #context: Name;
  readonly #consumers = new Map<Callback<Contexts[Name]>, { consumer: Element; stop: () => void }>();
  #value: Contexts[Name];

  constructor(host: Host, context: Name, value: Contexts[Name]) {
    this.#host = host;
    this.#context = context;
    this.#value = value;
    host.addEventListener('context-request', (event) => this.#answer(event as ContextEvent<Contexts[Name]>));
    host.addEventListener('context-provider', (event) => this.#giveAway(event as ContextEvent<Contexts[Name]>));
    host.addController(this);
  }

  get value(): Contexts[Name] {
    return this.#value;
  }

  set value(value: Contexts[Name]) {
    if (value === this.#value) return;
    this.#value = value;
    for (const [callback, { stop }] of this.#consumers) callback(value, stop);
  }

  hostConnected(): void {
    say(this.#host, 'context-provider', { context: this.#context });
  }

  /** Who sent the event, if it is for this provider. */
  #sender(event: ContextEvent<Contexts[Name]>): Element | undefined {
    const other = event.contextTarget ?? (event.composedPath()[0] as Element);
    if (event.context !== this.#context || other === this.#host) return undefined;
    event.stopPropagation();
    return other;
  }

  #answer(event: ContextEvent<Contexts[Name]>): void {
    const consumer = this.#sender(event);
    const { callback, subscribe } = event;
    if (!consumer) return;
    if (!subscribe) return callback(this.#value);
    const known = this.#consumers.get(callback) ?? { consumer, stop: () => this.#consumers.delete(callback) };
    this.#consumers.set(callback, known);
    callback(this.#value, known.stop);
  }

  /** A provider came up further in: everybody asks again, and those inside it find it. */
  #giveAway(event: ContextEvent<Contexts[Name]>): void {
    if (!this.#sender(event)) return;
    for (const [callback, { consumer }] of [...this.#consumers]) say(consumer, 'context-request', { context: this.#context, callback, subscribe: true });
  }
}

/** Asks for a context whenever the host comes into a page; `changed` is called with the first and every later value. */
export class ContextConsumer<Name extends keyof Contexts> implements ReactiveController {
  value: Contexts[Name] | undefined;
  readonly #host: Host;
  readonly #changed: () => void;
  #stop: (() => void) | undefined;
  /** The same function each time: a provider that was asked before knows it again. */
  readonly #take: Callback<Contexts[Name]> = (value, stop) => {
    if (stop !== this.#stop) this.#stop?.();
    this.#stop = stop;
    this.value = value;
    this.#changed();
    this.#host.requestUpdate();
  };

  constructor(host: Host, context: Name, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
    onceDrawn(host, () => say(host, 'context-request', { context, callback: this.#take, subscribe: true }));
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
