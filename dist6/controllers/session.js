export { SessionController } from "../base.js";
