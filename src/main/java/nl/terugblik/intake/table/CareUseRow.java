package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.AppliesWhere;
import nl.terugblik.intake.rule.Count;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.NoneWhere;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code care_use.csv}: what a respondent says of one source of care. */
@NoneWhere(none = "contacts", column = "used", is = "no", message = "CONTACTS_WITHOUT_USE")
public record CareUseRow(
        @Key @Required @Identifier String questionnaireId,
        @Key @Required @Identifier String source,
        @Required @OneOf({"yes", "no"}) String used,

        @AppliesWhere(column = "used", is = "yes") @Count String contacts,

        @Key @AppliesWhere(column = "used", is = "yes") @OneOf({"phone", "site", "home"})
        String mode,

        @Key @AppliesWhere(column = "used", is = "yes") @Identifier
        String professional) {}
