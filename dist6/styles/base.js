export { base, box } from "../base.js";
