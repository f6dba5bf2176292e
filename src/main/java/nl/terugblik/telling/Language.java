package nl.terugblik.telling;

/** The language of what is told. */
public enum Language {
    NL,
    EN
}
