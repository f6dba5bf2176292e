package nl.terugblik.report.facts;

/**
 * The same words in both languages of the report.
 *
 * @param nl Dutch
 * @param en English
 */
public record Bilingual(String nl, String en) {
    public String in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
