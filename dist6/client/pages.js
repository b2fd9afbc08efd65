export { allItems } from "../client.js";
