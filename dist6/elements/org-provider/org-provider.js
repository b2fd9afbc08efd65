export { OrgProvider } from "../../base.js";
