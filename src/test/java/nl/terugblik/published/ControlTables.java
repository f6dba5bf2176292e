package nl.terugblik.published;

/** The tables of counts of the 70 families in whose files no conference occurs. */
final class ControlTables {

    // 179 children (mean 2.56), 116 of them under supervision: 226 in both groups. Out of home at T2: 7 families by
    // network, 8 by agency foster care, 5 residential. Newly placed by T3: 2, 1 and 8 families, 18 children. Returned
    // by T3: 6 families, from 2, 0 and 4, 8 children.
    private static final Dealt HOUSEHOLDS = Dealt.of(3, 27, """
            1 | 2 | 2 | network 2       | -               | network 2
            1 | 2 | 1 | network 1       | -               | network 1
            3 | 1 | 1 | network 1       | -               | -
            1 | 3 | 2 | network 2       | -               | -
            1 | 4 | 3 | network 1       | residential 2   | -
            3 | 1 | 1 | agency_foster 1 | -               | -
            2 | 2 | 1 | agency_foster 1 | -               | -
            1 | 2 | 2 | agency_foster 2 | -               | -
            1 | 3 | 3 | agency_foster 2 | residential 1   | -
            1 | 3 | 1 | agency_foster 1 | -               | -
            1 | 3 | 3 | residential 2   | -               | residential 2
            2 | 2 | 1 | residential 1   | -               | residential 1
            1 | 1 | 1 | residential 1   | -               | residential 1
            1 | 1 | 1 | residential 1   | -               | -
            1 | 2 | 2 | -               | network 2       | -
            1 | 1 | 1 | -               | network 1       | -
            1 | 3 | 2 | -               | agency_foster 2 | -
            1 | 6 | 4 | -               | residential 3   | -
            1 | 4 | 3 | -               | residential 2   | -
            1 | 2 | 2 | -               | residential 2   | -
            2 | 2 | 1 | -               | residential 1   | -
            1 | 1 | 1 | -               | residential 1   | -
            7 | 1 | 1 | - | - | -
            5 | 2 | 2 | - | - | -
            8 | 2 | 1 | - | - | -
            2 | 3 | 3 | - | - | -
            3 | 3 | 2 | - | - | -
            5 | 3 | 1 | - | - | -
            1 | 4 | 4 | - | - | -
            3 | 4 | 2 | - | - | -
            1 | 4 | 1 | - | - | -
            1 | 5 | 3 | - | - | -
            1 | 5 | 2 | - | - | -
            1 | 6 | 3 | - | - | -
            2 | 6 | 2 | - | - | -
            1 | 7 | 5 | - | - | -
            """);

    // Together: 12 of 68. Two households: 12 of 69, the split of 131 nearest to the printed shares.
    private static final Dealt PARENTS = Dealt.of(11, 13, """
            12 | yes | 1
            12 | no  | 2
            43 | no  | 1
             1 | no  | -
             2 | -   | 1
            """);

    // 8 of 41.
    private static final Dealt DISABILITY = Dealt.of(5, 17, """
             5 | mother
             2 | father
             1 | both
            33 | none
            29 | -
            """);

    // 43 of 65 Dutch: see the experimental families.
    private static final Dealt ETHNICITY = Dealt.of(0, 19, """
            43 | dutch
            22 | other
             5 | -
            """);

    // 16, 31 and 22 of 69, and 1 family for whom no reason is recorded.
    private static final Dealt REFERRAL = Dealt.of(7, 23, """
            16 | yes | no
            31 | no  | yes
            22 | yes | yes
             1 | no  | no
            """);

    // Abuse 17 of 50, neglect 22 of 49, either 30 of 51, both known of 48.
    private static final Dealt SAFETY_AT_T1 = Dealt.of(2, 29, """
             3 | yy | yyny
             3 | ny | yyyn
             3 | yn | nnyy
             6 | yn | nnnn
             1 | ny | ----
             1 | yn | ----
             3 | nn | yyyy
             2 | nn | nnyy
             3 | nn | ynnn
             2 | nn | nnny
             2 | nn | nynn
             1 | -- | nyyn
            21 | nn | nnnn
            19 | -- | ----
            """);

    // Abuse 14, neglect 18, either 21, all of 59.
    private static final Dealt SAFETY_AT_T3 = Dealt.of(9, 31, """
             5 | yn | yyny
             6 | ny | nyyy
             3 | ny | nnnn
             2 | nn | nnyy
             2 | nn | yynn
             2 | nn | nnny
             1 | nn | ynnn
            38 | nn | nnnn
            11 | -- | ----
            """);

    // 57 classes, mean 3.77, SD 1.44.
    private static final Dealt RISK_AT_T1 = Dealt.of(20, 33, """
             4 | 1
             8 | 2
            11 | 3
            15 | 4
            12 | 5
             7 | 6
            13 | -
            """);

    // 62 classes, mean 3.82, SD 1.73.
    private static final Dealt RISK_AT_T3 = Dealt.of(32, 37, """
             9 | 1
             8 | 2
             7 | 3
            12 | 4
            13 | 5
            13 | 6
             8 | -
            """);

    // Mean 4.19, SD 2.90; 16 child, 2 parent, 7 family, 41 a combination, 4 without care.
    private static final Dealt CARE_BEFORE = Dealt.of(0, 11, """
            4 |  0 | none
            6 |  1 | child
            2 |  1 | family
            5 |  2 | child
            1 |  2 | parent
            1 |  2 | family
            4 |  2 | combination
            3 |  3 | child
            1 |  3 | parent
            2 |  3 | family
            4 |  3 | combination
            2 |  4 | child
            2 |  4 | family
            5 |  4 | combination
            8 |  5 | combination
            7 |  6 | combination
            4 |  7 | combination
            3 |  8 | combination
            3 |  9 | combination
            1 | 10 | combination
            2 | 13 | combination
            """);

    // Mean 2.21, SD 1.74; 18 child, 5 parent, 4 family, 23 a combination, 20 without care.
    private static final Dealt CARE_AFTER = Dealt.of(5, 11, """
            20 | 0 | none
             3 | 1 | child
             1 | 1 | parent
             8 | 2 | child
             2 | 2 | parent
             2 | 2 | family
             1 | 2 | combination
             5 | 3 | child
             1 | 3 | parent
             1 | 3 | family
             8 | 3 | combination
             2 | 4 | child
             1 | 4 | parent
             1 | 4 | family
             7 | 4 | combination
             6 | 5 | combination
             1 | 6 | combination
            """);

    static final GroupTables TABLES = new GroupTables(
            "control",
            71,
            HOUSEHOLDS,
            PARENTS,
            DISABILITY,
            ETHNICITY,
            REFERRAL,
            SAFETY_AT_T1,
            SAFETY_AT_T3,
            RISK_AT_T1,
            RISK_AT_T3,
            CARE_BEFORE,
            CARE_AFTER);

    private ControlTables() {}
}
