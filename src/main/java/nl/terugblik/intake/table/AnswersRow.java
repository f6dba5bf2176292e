package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.Count;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Required;

/** A row of {@code answers.csv}: an answer to an item of a questionnaire; an empty value was asked and not answered. */
public record AnswersRow(
        @Key @Required @Identifier String questionnaireId,
        @Key @Required @Identifier String item,
        @Count String value) {}
