export { emit } from "../base.js";
