package nl.terugblik.exchange.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a cell is empty. The order is that of the codes that other programs have for it, and so must stay. */
public enum Reason {
    /** SPSS −9, Stata .a. */
    NOT_RECORDED,
    /** SPSS −8, Stata .b. */
    NOT_APPLICABLE,
    /** SPSS −7, Stata .c. */
    NOT_YET_OBSERVED,
    /** SPSS −6, Stata .d. */
    REJECTED_SOURCE;

    private static final List<Optional<Reason>> PRESENT =
            Arrays.stream(values()).map(Optional::of).toList();

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The reason as it stands in the dataset. */
    public String code() {
        return code;
    }

    /** This reason as one that is there; always the same object, because it is asked for a million times. */
    Optional<Reason> present() {
        return PRESENT.get(ordinal());
    }
}
