package nl.terugblik.intake.table;

/** A row of {@code referral_reasons.csv}: why a family was referred. Its description is dropped. */
record ReferralReasonsRow(
        @Required @Identifier String familyId,
        @IsoDate @Observed String recordedOn,
        @Required @OneOf({"child", "parent"}) String factor,
        @FreeText String description) {}
