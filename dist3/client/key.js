export { newKey } from "../base.js";
