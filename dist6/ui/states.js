export { ObstacleController, boneStyles } from "../base.js";
