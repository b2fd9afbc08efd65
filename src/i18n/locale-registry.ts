import type { Locale } from './strings.js';

/** Locales of the package, besides English. */
const loaders: Record<string, () => Promise<{ default: Locale }>> = {
  ar: () => import('./locales/ar.js'),
  de: () => import('./locales/de.js'),
  es: () => import('./locales/es.js'),
  fr: () => import('./locales/fr.js'),
  he: () => import('./locales/he.js'),
  it: () => import('./locales/it.js'),
  ja: () => import('./locales/ja.js'),
  ko: () => import('./locales/ko.js'),
  nl: () => import('./locales/nl.js'),
  'pt-BR': () => import('./locales/pt-BR.js'),
  'zh-CN': () => import('./locales/zh-CN.js'),
};
const registered = new Map<string, Locale>();
/** Loaded locales by requested language tag. */
const loaded = new Map<string, Locale>();

/** Adds or replaces a locale: `registerLocale('pt-BR', strings)`. Register it before elements render. */
export function registerLocale(lang: string, strings: Locale): void {
  registered.set(lang.toLowerCase(), strings);
}

/** The strings of a language tag, if they are available: registered for the tag or its language, otherwise loaded. */
export function localeOf(lang: string): Locale | undefined {
  const tag = lang.toLowerCase();
  return registered.get(tag) ?? registered.get(tag.split('-')[0]!) ?? loaded.get(tag);
}

/** Loads the locale of a language tag, if the package has one. Resolves to whether new strings arrived. */
export async function loadLocale(lang: string): Promise<boolean> {
  const name = !localeOf(lang) && Object.keys(loaders).find((one) => languageOf(one) === languageOf(lang));
  // `pt-PT` gets Brazilian Portuguese, but traditional Chinese must not get simplified characters.
  if (!name || (name === 'zh-CN' && new Intl.Locale(lang).maximize().script !== 'Hans')) return false;
  const module = await loaders[name]!().catch(() => undefined);
  if (module) loaded.set(lang.toLowerCase(), module.default);
  return Boolean(module);
}

/** The language subtag, with deprecated codes replaced (`iw` by `he`). Cheaper than `Intl.Locale`. */
const languageOf = (lang: string) => Intl.getCanonicalLocales(lang)[0]!.split('-')[0];
