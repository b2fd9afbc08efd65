export { icon, mailIcon, upDownIcon } from "../base.js";
