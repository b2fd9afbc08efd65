export { OrgSession, allTopics } from "../base.js";
