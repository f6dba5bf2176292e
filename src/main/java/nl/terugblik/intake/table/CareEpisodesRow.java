package nl.terugblik.intake.table;

/** A row of {@code care_episodes.csv}: professional care that was judged necessary. */
@Chronological(start = "startedOn", end = "endedOn")
@StartedWhereDeployed
record CareEpisodesRow(
        @Key @Required @Identifier String episodeId,
        @Required @Identifier String familyId,
        @Required @Identifier String careType,
        @Required @OneOf({"child", "parent", "family"}) String target,

        @IsoDate @Observed @AppliesWhere(column = "deployed", is = "yes")
        String startedOn,

        @IsoDate @Observed @EmptyIsKnown String endedOn,
        @Required @OneOf({"yes", "no"}) String deployed) {}
