export { LaterController, addStyles } from "../base.js";
