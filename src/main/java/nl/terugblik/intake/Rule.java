package nl.terugblik.intake;

import java.util.Locale;

/**
 * A rule that a row of an export can break, with the sentence a steward reads. A sentence may name a column, never a
 * value.
 */
public enum Rule {
    UNREADABLE_BYTES(
            "the row holds bytes that are not UTF-8, or not what the source profile names; export the table again in UTF-8"),
    COLUMN_COUNT(
            "the row has more or fewer cells than the header; look for a delimiter or quote that is not escaped, or for"
                    + " delimiters at the end of the line that the header does not have"),
    STRAY_QUOTE("a cell of the row goes on behind its closing quote; double the quotes within a quoted cell"),
    TRUNCATED("the file ends in the middle of this row; export the table again"),
    UNKNOWN_COLUMN("the header names a column that the export format does not know; it was ignored"),
    REPEATED_HEADER("the header stands here again; remove the line"),
    REQUIRED("%s must be filled"),
    BAD_IDENTIFIER("%s must have at most 64 characters and no control characters"),
    UNKNOWN_CODE("%s holds a code that the export format or the source profile does not know"),
    IMPOSSIBLE_DATE(
            "%s must be a day of the calendar written yyyy-MM-dd or as the source profile says, from 1900-01-01 on"),
    AFTER_EXTRACTION("%s lies after the day of extraction, when it cannot have been observed"),
    END_BEFORE_START("%s lies before the start"),
    DEPLOYED_WITHOUT_START("%s must be filled for care that was deployed"),
    DUPLICATE("the row repeats an earlier one to the letter and was left out"),
    DUPLICATE_KEY("%s is also that of another row that says something else; all of them are refused"),
    ORPHAN("%s names nothing that this delivery holds"),
    PARENT_REFUSED("the row that %s names was refused"),
    CHILD_OF_OTHER_FAMILY("%s names a child of another family"),
    EXTENSION_BEFORE_PREDECESSOR("%s lies before that of the order it extends"),
    EXTENSION_FORK("%s names an order that another extension continues too"),
    EXTENSION_CYCLE("%s leads back to this order itself"),
    EXTENSION_ACROSS_CHILDREN("%s names an order of another child"),
    EXTENSION_UNKNOWN_PREDECESSOR("%s leads to no first order of this delivery; accepted, but it forms no spell"),
    BIRTH_AFTER_ORDER("%s lies more than 120 days after the child's first order"),
    UNBORN_AT_ORDER(
            "%s lies after the child's first order; accepted, as courts place unborn children under supervision"),
    OVERLAPPING_PLACEMENT("%s starts a stay while another stay of the child goes on"),
    ORDER_TOO_LONG("%s lies more than a year after the order was pronounced, longer than the law allows; accepted as it"
            + " stands"),
    PROVISIONAL_TOO_LONG(
            "%s lies more than three months after the provisional order was pronounced, longer than the law"
                    + " allows; accepted as it stands"),
    EXTENSION_GAP(
            "%s lies after the end of the order it extends, so that the child was not under supervision in between;"
                    + " accepted as one spell"),
    ADULT_AT_ORDER("%s lies on or after the child's eighteenth birthday, when no order can be given; accepted as it"
            + " stands"),
    SIBLINGS_APART("%s lies a few days after a brother's or sister's first order; accepted as it stands, but courts"
            + " decide for brothers and sisters on one day"),
    PLACED_WITHOUT_ORDER(
            "%s begins a stay of which no day lies within an order of the child; accepted, as a stay may be"
                    + " voluntary"),
    ASSESSED_WITHOUT_ORDER("%s lies more than 92 days outside every order of the family; accepted, but it counts for no"
            + " moment of an order"),
    CHILD_MOVED(
            "%s names another family than an earlier delivery did; accepted, and the child left its old family's file"),
    PARTIAL_DATE("%s gives only a month or a year; it was read as the source profile says"),
    NOT_IN_SOURCE("%s must be filled, and the source cannot say it; name a column that can in the source profile"),
    NOT_USED("%s of the file feed no table, because no condition of the source profile fits them"),
    ERROR_CELL(
            "a cell holds an error of a workbook, such as #REF! or #N/A, and no value; mend its formula, or empty the"
                    + " cell where nothing is recorded, and export again"),
    FORMULA_WITHOUT_RESULT(
            "a cell holds a formula whose result the workbook does not keep; open the workbook in a program"
                    + " that computes it, save it and export again"),
    MERGED_CELL(
            "a cell is merged with others, so that it is not said for which rows and columns its value holds; undo the"
                    + " merging, fill each cell and export again"),
    TWO_DIGIT_YEAR("%s gives a year of two digits, and nobody said of which century; export it with four, or give"
            + " year_pivot among the dates of the source profile"),
    BAD_COUNT("%s must be a whole number from 0 to 9999, in digits only"),
    BAD_AMOUNT("%s must be a number from 0 to 9999999.99 in digits, with at most two of them behind a point"),
    CONSENT_BEFORE_APPROACH("%s lies before the day on which the family was approached"),
    ANSWERED_WITHOUT_DAY("%s must be filled for a questionnaire that was answered"),
    QUESTIONNAIRE_NOT_ANSWERED("%s names a questionnaire that was not answered"),
    CONTACTS_WITHOUT_USE("%s must be empty or 0 for care that was not used"),
    CARE_USE_CONFLICT(
            "%s differs from that of another row of the same source and questionnaire; all of them are refused"),
    WAVE_NOT_FOR_PARENTS("%s is t2, in which no parent is asked; accepted, but no study reads it"),
    ANSWERED_TWICE(
            "%s says that a questionnaire was answered which the same respondent answered already in this wave; accepted,"
                    + " and a study chooses or averages"),
    DECLINED_BUT_STARTED("%s must be empty for a conference that was declined at once; accepted as it stands"),
    ESTABLISHED_BUT_ENDED("%s must be empty for a conference that came about; accepted as it stands"),
    REGISTERED_WITHOUT_ORDER(
            "%s lies more than 92 days from the day on which any order of the family was pronounced; accepted as it stands");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule's code in {@code rejections.csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sentence for a fault in this column; an empty column for a fault of the whole row. */
    public String sentence(String column) {
        String text = sentence.replace("%s", column);
        return (sentence.startsWith("%") ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1)) + ".";
    }
}
