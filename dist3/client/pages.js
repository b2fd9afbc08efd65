export { allItems } from "../base.js";
