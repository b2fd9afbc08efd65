export { common } from "../../base.js";
