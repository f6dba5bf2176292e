package nl.terugblik.published;

/**
 * What the 70 families of a group are made of.
 *
 * @param group {@code experimental} or {@code control}
 * @param firstNumber number of the first family, as in P001
 * @param households children, children under supervision, children placed at T2, newly placed by T3, returned by T3
 * @param parents whether they live together, and the households taking part
 * @param disability mild intellectual disability of parents
 * @param ethnicity ethnic background
 * @param referral child factors and parent factors
 * @param safetyAtT1 answers to the two items of abuse and the four of neglect
 * @param safetyAtT3 the same a year after the plan
 * @param riskAtT1 ARIJ class
 * @param riskAtT3 ARIJ class a year after the plan
 * @param careBefore kinds of care before T2, and their target
 * @param careAfter kinds of care from T2 to T3, and their target
 */
record GroupTables(
        String group,
        int firstNumber,
        Dealt households,
        Dealt parents,
        Dealt disability,
        Dealt ethnicity,
        Dealt referral,
        Dealt safetyAtT1,
        Dealt safetyAtT3,
        Dealt riskAtT1,
        Dealt riskAtT3,
        Dealt careBefore,
        Dealt careAfter) {}
