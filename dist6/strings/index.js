export { loadLocale, localeOf, registerLocale } from "../base.js";
