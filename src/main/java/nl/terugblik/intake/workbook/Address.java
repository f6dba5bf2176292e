package nl.terugblik.intake.workbook;

/** Where a cell stands in a sheet. */
final class Address {

    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;

    private static final int LETTERS = 26;

    private Address() {}

    /** The column of an address such as AB12, from 0; -1 where no sheet has it. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * LETTERS + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > MOST_COLUMNS) {
                return -1;
            }
        }
        return column - 1;
    }
}
