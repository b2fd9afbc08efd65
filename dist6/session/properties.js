export { property, state } from "../base.js";
