export { Refusal, createWire, isJson, loadRecovery } from "../base.js";
