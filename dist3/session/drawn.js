export { onceDrawn } from "../base.js";
