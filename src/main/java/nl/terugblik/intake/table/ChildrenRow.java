package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code children.csv}: a child of a family. */
public record ChildrenRow(
        @Key @Required @Identifier String childId,
        @Required @Identifier String familyId,
        @IsoDate @Observed String birthDate,
        @OneOf({"f", "m", "x"}) String sex) {}
