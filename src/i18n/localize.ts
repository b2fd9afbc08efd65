import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContextConsumer } from '../core/context-protocol.js';
import { onConnectedAfterHydration } from '../core/hydration.js';
import { common } from './en/common.js';
import { loadLocale, localeOf } from './locale-registry.js';
import type { Message, Section, SectionName, StringOverrides } from './strings.js';

type Host = ReactiveControllerHost & HTMLElement;
export type Values = Record<string, string | number>;

/** `Intl` formatters, shared by all elements: creating one takes longer than rendering a row. */
const formats = new Map<string, unknown>();
/** One observer of the document's `lang` for all elements. */
const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Localized strings of one element. The language is the nearest `lang`, then the document's, then English. Strings of the host
 * replace those of the locale. Also formats numbers and lists; `format-date.ts` formats dates.
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

  /** Adds the English strings of a lazy module. */
  extend<More extends Section, MoreCommon extends Section>(
    words: More,
    commonWords: MoreCommon,
  ): LocalizeController<Words & More, Common & MoreCommon> {
    this.#english = { ...this.#english, ...words };
    this.#common = { ...this.#common, ...commonWords };
    return this as unknown as LocalizeController<Words & More, Common & MoreCommon>;
  }

  /** The string for `key` with its placeholders replaced. `count` selects the plural form. */
  text(key: keyof Words & string, values?: Values): string {
    return this.textFrom(this.#section, key, this.#english[key]!, values);
  }

  /** A string of the `common` section. */
  common(key: keyof Common & string, values?: Values): string {
    return this.textFrom('common', key, this.#common[key]!, values);
  }

  /** A string of another section. */
  textFrom(section: SectionName, key: string, english: Message, values?: Values): string {
    return this.#fill(this.#message(section, key, english), values);
  }

  number(value: number): string {
    // Small numbers in languages with Latin digits need no formatter: creating the first one takes 70 ms on a slow processor.
    if (value === value >>> 0 && value < 1000 && latinDigits.test(this.lang)) return String(value);
    return this.format('n', (lang) => new Intl.NumberFormat(lang)).format(value);
  }

  /** Joins names with the separator of the language. */
  list(names: readonly string[]): string {
    // A single name, the usual case, needs no formatter: creating the first one takes 50 ms on a slow processor.
    return names.length > 1
      ? this.format('l', (lang) => new Intl.ListFormat(lang, { type: 'unit', style: 'short' })).format(names)
      : (names[0] ?? '');
  }

  /** A cached `Intl` formatter for the current language, by `name`. */
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

/** Wraps a value in Unicode isolates where its direction may differ from that of the sentence. */
export function bidiIsolate(value: string, sentence: string): string {
  return rightToLeft.test(sentence + value) ? `\u2068${value}\u2069` : value;
}

/** Searches ancestors across shadow roots, without the document element, whose `lang` has the lowest priority. */
function nearestLang(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = node.parentNode ?? ((node as Partial<ShadowRoot>).host || null)) {
    // In another document, `instanceof` would compare with the wrong `Element`.
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
