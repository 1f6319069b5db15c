package vitrine.lab.system;

/** Whose figures are read. */
public enum Tier {
    /** The processes that serve. */
    WEB,
    AP,
    DATABASE
}
