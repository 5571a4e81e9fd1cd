export { type Claim, judgeClaims } from "./between";
export { findRelations, type Relations } from "./findRelations";
export {
  type Evidence,
  type Holding,
  type Rate,
  type Relation,
  RELATION_KINDS,
  type RelationKind,
  type Term,
} from "./relation";
export { isSlip } from "./slip";
