package nl.terugblik.sample.family;

import java.util.List;

/** The sentences of the invented contact journals. */
final class JournalTexts {
    /** Entries without a conference. */
    static final List<String> ORDINARY = List.of(
            "Huisbezoek, rustig.",
            "School gebeld.",
            "Moeder niet thuis.",
            "Overleg huisarts.",
            "Vader wil meer omgang.",
            "Zitting bijgewoond.",
            "Kind zegt \"gaat wel\".",
            "Mail van oma.\nTerugbellen.");

    /** Entries that look like a conference at first sight and are none. */
    static final List<String> NEAR_MISSES = List.of(
            "Weekcontact met moeder.",
            "Gezin redt het op eigen kracht.",
            "EKG, geen bijzonderheden.",
            "Familie netwerkt.",
            "Eigen kracht benoemd.");

    /** Entries that mention a conference, in the spellings that protectors use. */
    static final List<String> MENTIONS = List.of(
            "EKC besproken.",
            "Gezin aangemeld voor EK-c.",
            "ek c uitgesteld.",
            "EK-conferentie gepland.",
            "EK\u2011conferentie: familie twijfelt.",
            "Eigen Kracht-conferentie uitgelegd.",
            "eigenkrachtconferentie ter sprake",
            "Gebeld met Eigen\u00a0Kracht centrale.",
            "Eigen Kracht-coo\u0308rdinator langs geweest.",
            "eigen-kracht plan opgevraagd",
            "Familienetwerkberaad voorgesteld.",
            "Uitleg familie-netwerkberaden.");

    private JournalTexts() {}
}
