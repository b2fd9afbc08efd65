export { Refusal, createWire, isJson, loadRecovery } from "../client.js";
