export { StringsController, isolate } from "../base.js";
