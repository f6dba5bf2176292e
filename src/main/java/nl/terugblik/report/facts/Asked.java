package nl.terugblik.report.facts;

import java.util.List;

/**
 * The question of a study that asks one of its own, as the study language says it back.
 *
 * @param sentences all of it, a sentence each
 * @param moments when families are measured, a sentence each
 * @param ofConferences whether it speaks of conferences, so that a reader should know what they are
 * @param withQuestionnaires whether anything is measured by questionnaires
 */
public record Asked(
        List<Bilingual> sentences, List<Bilingual> moments, boolean ofConferences, boolean withQuestionnaires) {

    public Asked {
        sentences = List.copyOf(sentences);
        moments = List.copyOf(moments);
    }
}
