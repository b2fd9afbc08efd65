import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { TokenInspector } from "./token-inspector.js";
// src/elements/token-inspector/token-inspector.define.ts
define("token-inspector", TokenInspector);

//# sourceMappingURL=token-inspector.define.js.map