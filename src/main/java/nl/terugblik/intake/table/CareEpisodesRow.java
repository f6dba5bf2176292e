package nl.terugblik.intake.table;

import nl.terugblik.intake.rule.AppliesWhere;
import nl.terugblik.intake.rule.Chronological;
import nl.terugblik.intake.rule.EmptyIsKnown;
import nl.terugblik.intake.rule.FilledWhere;
import nl.terugblik.intake.rule.Identifier;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.Required;

/** A row of {@code care_episodes.csv}: professional care that was judged necessary. */
@Chronological(start = "startedOn", end = "endedOn")
@FilledWhere(filled = "startedOn", column = "deployed", is = "yes", message = "DEPLOYED_WITHOUT_START")
public record CareEpisodesRow(
        @Key @Required @Identifier String episodeId,
        @Required @Identifier String familyId,
        @Required @Identifier String careType,
        @Required @OneOf({"child", "parent", "family"}) String target,

        @IsoDate @Observed @AppliesWhere(column = "deployed", is = "yes")
        String startedOn,

        @IsoDate @Observed @EmptyIsKnown String endedOn,
        @Required @OneOf({"yes", "no"}) String deployed) {}
