export { partMissing } from "../base.js";
