export { newKey } from "../client.js";
