package nl.terugblik.statistics.agreement;

import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/** Krippendorff's alpha of two coders and categories without order (Krippendorff, 2004, Content Analysis, chapter 11). */
public final class NominalAlpha {

    private NominalAlpha() {}

    /**
     * At most 1; 0 is what codes that were dealt by chance give. Units with one code only tell nothing and are left out.
     *
     * @return none where no unit has two codes, or all codes are the same
     */
    public static Result<Double> of(CodedUnits units) {
        return of(units.table());
    }

    /** The same of a square table of counts. */
    public static Result<Double> of(long[][] counts) {
        int size = counts.length;
        long codes = 0;
        long agreed = 0;
        double squares = 0;
        for (int c = 0; c < size; c++) {
            long given = 0;
            for (int j = 0; j < size; j++) {
                given += counts[c][j] + counts[j][c];
            }
            agreed += 2 * counts[c][c];
            codes += given;
            squares += (double) given * given;
        }
        if (codes == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        double spread = (double) codes * codes - squares;
        if (spread == 0) {
            return Result.none(Reason.Code.ONE_CATEGORY);
        }
        return new Result.Found<>(1 - (codes - 1) * (double) (codes - agreed) / spread);
    }
}
