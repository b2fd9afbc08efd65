import { StepUpCancelled } from "./adapter.js";
import { cookieAuth } from "./cookie.js";
import { tokenAuth } from "./token.js";
export { StepUpCancelled, cookieAuth, tokenAuth };
