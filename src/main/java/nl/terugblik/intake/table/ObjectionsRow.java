package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.Required;

/** A row of {@code objections.csv}: a family that objects to research use of its file. */
public record ObjectionsRow(
        @Required @Identifier String familyId,
        @Required @IsoDate @Observed String objectedOn) {}
