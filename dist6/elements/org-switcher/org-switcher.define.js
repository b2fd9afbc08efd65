import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { OrgSwitcher } from "./org-switcher.js";
// src/elements/org-switcher/org-switcher.define.ts
define("org-switcher", OrgSwitcher);

//# sourceMappingURL=org-switcher.define.js.map