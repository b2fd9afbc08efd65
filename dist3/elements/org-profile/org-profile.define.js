import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { OrgProfile } from "./org-profile.js";
// src/elements/org-profile/org-profile.define.ts
define("org-profile", OrgProfile);

//# sourceMappingURL=org-profile.define.js.map