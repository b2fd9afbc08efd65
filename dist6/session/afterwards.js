export { afterwards } from "../base.js";
