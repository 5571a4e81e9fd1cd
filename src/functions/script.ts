/** The script that the manifest names for the functions: it associates them where no pane does. */
import { associateFunctions } from "./index";

associateFunctions();
