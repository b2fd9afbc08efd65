export { define, setTagPrefix, tagOf } from "../base.js";
