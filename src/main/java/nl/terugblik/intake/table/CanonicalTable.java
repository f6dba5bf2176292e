package nl.terugblik.intake.table;

import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.casefile.SourceTable;

/** A table of the canonical export: its file, its columns and whether a delivery may lack it. */
public enum CanonicalTable {
    FAMILIES(SourceTable.FAMILIES, FamiliesRow.class, true),
    CHILDREN(SourceTable.CHILDREN, ChildrenRow.class, true),
    REFERRAL_REASONS(SourceTable.REFERRAL_REASONS, ReferralReasonsRow.class, true),
    SUPERVISION_ORDERS(SourceTable.SUPERVISION_ORDERS, SupervisionOrdersRow.class, true),
    PLACEMENTS(SourceTable.PLACEMENTS, PlacementsRow.class, true),
    LIRIK(SourceTable.LIRIK, LirikRow.class, true),
    CARE_EPISODES(SourceTable.CARE_EPISODES, CareEpisodesRow.class, true),
    PLANS(SourceTable.PLANS, PlansRow.class, true),
    JOURNAL(SourceTable.JOURNAL, JournalRow.class, false),
    OBJECTIONS(SourceTable.OBJECTIONS, ObjectionsRow.class, false),
    RECRUITMENT(SourceTable.RECRUITMENT, RecruitmentRow.class, false),
    COUNCIL_REPORTS(SourceTable.COUNCIL_REPORTS, CouncilReportsRow.class, false),
    QUESTIONNAIRES(SourceTable.QUESTIONNAIRES, QuestionnairesRow.class, false),
    ANSWERS(SourceTable.ANSWERS, AnswersRow.class, false),
    CARE_USE(SourceTable.CARE_USE, CareUseRow.class, false);

    private final SourceTable source;
    private final Class<? extends Record> row;
    private final boolean mandatory;
    private final List<Column> columns;
    private final String fileName;
    private final String[] names;
    private final int[] key;

    CanonicalTable(SourceTable source, Class<? extends Record> row, boolean mandatory) {
        this.source = source;
        this.row = row;
        this.mandatory = mandatory;
        this.columns = Column.of(row);
        this.key = IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).key())
                .toArray();
        this.fileName = tableName() + ".csv";
        this.names = columns.stream().map(Column::name).toArray(String[]::new);
    }

    /** The table's name in reports and instruments, for example {@code supervision_orders}. */
    public String tableName() {
        return source.canonicalName();
    }

    /** The name of its file in a delivery. */
    public String fileName() {
        return fileName;
    }

    /** The same table in the vocabulary of case files. */
    public SourceTable source() {
        return source;
    }

    /** Whether a delivery without it is refused. */
    public boolean mandatory() {
        return mandatory;
    }

    /** The columns in their canonical order. */
    public List<Column> columns() {
        return columns;
    }

    /** The places of the columns that together are the primary key; none where the whole row is. */
    public int[] key() {
        return key.clone();
    }

    /** The place of a column among {@link #columns}. */
    public int column(String name) {
        // Names in the program are interned, as the headers are; most calls end in the first loop.
        for (int i = 0; i < names.length; i++) {
            if (isSame(names[i], name)) {
                return i;
            }
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(String a, String b) {
        return a == b;
    }

    public Class<? extends Record> row() {
        return row;
    }
}
