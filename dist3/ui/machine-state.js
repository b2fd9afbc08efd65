export { showState } from "../base.js";
