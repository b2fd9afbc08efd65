import { define } from "../../session/define.js";
import { OrgProvider } from "./org-provider.js";
// src/elements/org-provider/org-provider.define.ts
define("org-provider", OrgProvider);

//# sourceMappingURL=org-provider.define.js.map