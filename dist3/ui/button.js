export { buttonStyles } from "../base.js";
