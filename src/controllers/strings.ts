import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContextConsumer } from '../session/contexts.js';
import { common } from '../strings/en/common.js';
import { loadLocale, localeOf, type Message, type Section, type SectionName } from '../strings/index.js';

type Host = ReactiveControllerHost & HTMLElement;
export type Values = Record<string, string | number>;

/** Langs of the document are watched once for all elements. */
const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * The words of one element in the language around it: the nearest `lang` wins, then the document's, then English.
 * Host's replacements win over the language's. Formats numbers, dates and lists for the same language.
 */
export class StringsController<Words extends Section, Common extends Section = typeof common> implements ReactiveController {
  lang = 'en';
  readonly #host: Host;
  readonly #section: SectionName;
  #english: Section;
  #common: Section = common;
  readonly #wording: ContextConsumer<'org-elements:wording'>;
  readonly #refresh = () => this.#findLanguage();
  #formats = new Map<string, unknown>();

  constructor(host: Host, section: SectionName, english: Words) {
    this.#host = host;
    this.#section = section;
    this.#english = english;
    this.#wording = new ContextConsumer(host, 'org-elements:wording', () => this.#findLanguage());
    host.addController(this);
  }

  hostConnected(): void {
    watchers.add(this.#refresh);
    observer ??= new MutationObserver(() => watchers.forEach((refresh) => refresh()));
    if (watchers.size === 1) observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    this.#findLanguage();
  }

  hostDisconnected(): void {
    watchers.delete(this.#refresh);
    if (!watchers.size) observer?.disconnect();
  }

  /** Takes in the words of a part of the element that came later. */
  learn<More extends Section, MoreCommon extends Section>(words: More, commonWords: MoreCommon): StringsController<Words & More, Common & MoreCommon> {
    this.#english = { ...this.#english, ...words };
    this.#common = { ...this.#common, ...commonWords };
    return this as unknown as StringsController<Words & More, Common & MoreCommon>;
  }

  /** The sentence under `key`, filled in; `count` chooses the plural form. */
  text(key: keyof Words & string, values?: Values): string {
    return this.from(this.#section, key, this.#english[key]!, values);
  }

  /** A sentence that every element may need. */
  common(key: keyof Common & string, values?: Values): string {
    return this.from('common', key, this.#common[key]!, values);
  }

  /** A sentence of another section, for functions that speak for every element. */
  from(section: SectionName, key: string, english: Message, values?: Values): string {
    return this.#fill(this.#message(section, key, english), values);
  }

  number(value: number): string {
    return this.#format('n', () => new Intl.NumberFormat(this.lang)).format(value);
  }

  list(items: Iterable<string>): string {
    return this.#format('l', () => new Intl.ListFormat(this.lang)).format(items);
  }

  /** A day: `12 Mar 2023`, or `12 Mar` in this year. */
  date(iso: string): string {
    const day = new Date(iso);
    const year = day.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
    return this.#format(`d${year}`, () => new Intl.DateTimeFormat(this.lang, { year, month: 'short', day: 'numeric' })).format(day);
  }

  /** A moment with its time zone, for titles and exports. */
  moment(iso: string): string {
    const options = { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
    return this.#format('m', () => new Intl.DateTimeFormat(this.lang, options)).format(new Date(iso));
  }

  /** How long ago or ahead, up to 30 days; a date beyond. */
  relative(iso: string, now = Date.now()): string {
    const seconds = (Date.parse(iso) - now) / 1000;
    const size = Math.abs(seconds);
    if (size > 30 * 86_400) return this.date(iso);
    const format = this.#format('r', () => new Intl.RelativeTimeFormat(this.lang, { numeric: 'auto', style: 'short' }));
    if (size < 45) return format.format(0, 'second');
    if (size < 3_570) return format.format(Math.round(seconds / 60), 'minute');
    if (size < 86_000) return format.format(Math.round(seconds / 3_600), 'hour');
    return format.format(Math.round(seconds / 86_400), 'day');
  }

  #message(section: SectionName, key: string, english: Message): Message {
    const own = section === this.#section ? (this.#host as { strings?: Section }).strings?.[key] : undefined;
    const given = this.#wording.value?.strings?.[section] as Section | undefined;
    return own ?? given?.[key] ?? (localeOf(this.lang)?.[section] as Section | undefined)?.[key] ?? english;
  }

  #fill(message: Message, values: Values = {}): string {
    const sentence =
      typeof message === 'string'
        ? message
        : (message[this.#format('p', () => new Intl.PluralRules(this.lang)).select(Number(values['count']))] ?? message.other);
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  #findLanguage(): void {
    const lang = nearestLang(this.#host) || this.#wording.value?.lang || document.documentElement.lang || 'en';
    if (lang !== this.lang && isLanguageTag(lang)) {
      this.lang = lang;
      this.#formats = new Map();
      this.#host.requestUpdate();
    }
    void loadLocale(this.lang).then((arrived) => {
      if (arrived) this.#host.requestUpdate();
    });
  }

  #format<Format>(name: string, create: () => Format): Format {
    let format = this.#formats.get(name) as Format | undefined;
    if (!format) this.#formats.set(name, (format = create()));
    return format;
  }
}

/** Climbs out of shadow roots, but stops before the document element: its `lang` comes last. */
function nearestLang(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = node.parentNode ?? ((node as Partial<ShadowRoot>).host || null)) {
    const lang = node instanceof Element && node !== document.documentElement && node.getAttribute('lang');
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
