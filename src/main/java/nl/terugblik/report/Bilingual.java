package nl.terugblik.report;

/**
 * The same words in both languages of the report.
 *
 * @param nl Dutch
 * @param en English
 */
public record Bilingual(String nl, String en) {
    String in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
