import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContextConsumer } from '../core/context-protocol.js';
import { onConnectedAfterHydration } from '../core/hydration.js';
import { common } from './en/common.js';
import { loadLocale, localeOf } from './locale-registry.js';
import type { Message, Section, SectionName, StringOverrides } from './strings.js';

type Host = ReactiveControllerHost & HTMLElement;
export type Values = Record<string, string | number>;

/** Formatters of `Intl`, for all elements: making one costs more than a row. */
const formats = new Map<string, unknown>();
/** Langs of the document are watched once for all elements. */
const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * The words of one element in the language around it: the nearest `lang` wins, then the document's, then English.
 * Host's replacements win over the language's. Formats numbers for the same language; dates are `dates.ts`.
 */
export class LocalizeController<
  Words extends Section,
  Common extends Section = typeof common,
> implements ReactiveController {
  lang = 'en';
  readonly #host: Host;
  readonly #section: SectionName;
  #english: Section;
  #common: Section = common;
  readonly #i18n: ContextConsumer<'org-elements:i18n'>;
  readonly #refresh = () => this.#findLanguage();

  constructor(host: Host, section: SectionName, english: Words) {
    this.#host = host;
    this.#section = section;
    this.#english = english;
    this.#i18n = new ContextConsumer(host, 'org-elements:i18n', () => this.#findLanguage());
    host.addController(this);
    onConnectedAfterHydration(host, () => this.#findLanguage());
  }

  hostConnected(): void {
    watchers.add(this.#refresh);
    observer ??= new MutationObserver(() => watchers.forEach((refresh) => refresh()));
    if (watchers.size === 1)
      observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    watchers.delete(this.#refresh);
    if (!watchers.size) observer?.disconnect();
  }

  /** Takes in the words of a part of the element that came later. */
  extend<More extends Section, MoreCommon extends Section>(
    words: More,
    commonWords: MoreCommon,
  ): LocalizeController<Words & More, Common & MoreCommon> {
    this.#english = { ...this.#english, ...words };
    this.#common = { ...this.#common, ...commonWords };
    return this as unknown as LocalizeController<Words & More, Common & MoreCommon>;
  }

  /** The sentence under `key`, filled in; `count` chooses the plural form. */
  text(key: keyof Words & string, values?: Values): string {
    return this.textFrom(this.#section, key, this.#english[key]!, values);
  }

  /** A sentence that every element may need. */
  common(key: keyof Common & string, values?: Values): string {
    return this.textFrom('common', key, this.#common[key]!, values);
  }

  /** A sentence of another section, for functions that speak for every element. */
  textFrom(section: SectionName, key: string, english: Message, values?: Values): string {
    return this.#fill(this.#message(section, key, english), values);
  }

  number(value: number): string {
    // Where digits are 0 to 9 a small count needs no formatter: the first of its kind costs a slow processor 70 ms.
    if (value === value >>> 0 && value < 1000 && latinDigits.test(this.lang)) return String(value);
    return this.format('n', (lang) => new Intl.NumberFormat(lang)).format(value);
  }

  /** Names one after the other, as the language separates them. */
  list(names: readonly string[]): string {
    // One name, which is most of the time, needs no formatter: the first of its kind costs a slow processor 50 ms.
    return names.length > 1
      ? this.format('l', (lang) => new Intl.ListFormat(lang, { type: 'unit', style: 'short' })).format(names)
      : (names[0] ?? '');
  }

  /** A formatter of `Intl`, made once for a language; `name` says which. */
  format<Format>(name: string, create: (lang: string) => Format): Format {
    const key = `${this.lang} ${name}`;
    let format = formats.get(key) as Format | undefined;
    if (!format) formats.set(key, (format = create(this.lang)));
    return format;
  }

  #message(section: SectionName, key: string, english: Message): Message {
    const own = section === this.#section ? (this.#host as { strings?: Section }).strings?.[key] : undefined;
    const given = (this.#i18n.value?.strings as StringOverrides | undefined)?.[section] as Section | undefined;
    return own ?? given?.[key] ?? (localeOf(this.lang)?.[section] as Section | undefined)?.[key] ?? english;
  }

  #fill(message: Message, values: Values = {}): string {
    const sentence =
      typeof message === 'string'
        ? message
        : (message[this.format('p', (lang) => new Intl.PluralRules(lang)).select(Number(values['count']))] ??
          message.other);
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? this.number(value) : bidiIsolate(value, sentence);
    });
  }

  #findLanguage(): void {
    // Servers often write POSIX names: `de_DE.UTF-8`.
    const lang = (nearestLang(this.#host) || this.#i18n.value?.lang || document.documentElement.lang || 'en')
      .replace(/[.@].*/, '')
      .replaceAll('_', '-');
    if (lang !== this.lang && isLanguageTag(lang)) {
      this.lang = lang;
      this.#host.requestUpdate();
    }
    void loadLocale(this.lang).then((arrived) => {
      if (arrived) this.#host.requestUpdate();
    });
  }
}

const latinDigits = /^(de|en|es|fr|he|it|ja|ko|nl|pt|zh)\b/;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Keeps a name or an address in its own direction: a sentence that runs the other way would turn its ends around. */
export function bidiIsolate(value: string, sentence: string): string {
  return rightToLeft.test(sentence + value) ? `\u2068${value}\u2069` : value;
}

/** Climbs out of shadow roots, but stops before the document element: its `lang` comes last. */
function nearestLang(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = node.parentNode ?? ((node as Partial<ShadowRoot>).host || null)) {
    // In another document, `instanceof` compares with the wrong `Element`.
    const lang = node !== document.documentElement && (node as Element).getAttribute?.('lang');
    if (lang) return lang;
  }
  return undefined;
}

function isLanguageTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}
