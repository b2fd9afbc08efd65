export { ContextConsumer, ContextProvider } from "../base.js";
