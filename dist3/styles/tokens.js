export { readableOn, tokens } from "../base.js";
