package nl.terugblik.outcomes.plan;

import java.util.List;

/**
 * A variable as the codebook describes it.
 *
 * @param name its column in the dataset
 * @param kind how it is measured
 * @param codes the values it can take, in the order of the codebook; 0 and 1 for a binary one, none for numbers
 */
public record CodedVariable(String name, Kind kind, List<Integer> codes) {

    private static final List<Integer> NO_AND_YES = List.of(0, 1);

    /** A category with the codes 0 and 1 alone is a binary variable: there is nothing that tells the two apart. */
    public CodedVariable {
        if (codes.stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException("every code of a variable has one meaning");
        }
        if (kind == Kind.CATEGORY && codes.size() == 2 && codes.containsAll(NO_AND_YES)) {
            kind = Kind.BINARY;
        }
        codes = kind == Kind.BINARY ? NO_AND_YES : List.copyOf(codes);
    }

    /** Whether the codebook allows this value. */
    public boolean allows(double value) {
        return !kind.isCoded() || (value == Math.rint(value) && codes.contains((int) value));
    }
}
