export {
  type Evidence,
  type Holding,
  type Relation,
  RELATION_KINDS,
  type RelationKind,
  type Term,
} from "./relation";
