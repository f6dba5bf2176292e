package nl.terugblik.matching.problem;

/** A distance that is Euclidean between points, once covariates are scaled and turned. */
public final class SpaceMeasure implements Measure {

    /** Coordinates are in standard deviations. */
    private static final double EQUAL = 1e-9;

    private final double[][] coordinates;

    /** Points with their coordinates by dimension: {@code coordinates[dimension][row]}. */
    public SpaceMeasure(double[][] coordinates) {
        this.coordinates = coordinates;
    }

    @Override
    public double between(int row, int other) {
        double squares = 0;
        for (double[] coordinate : coordinates) {
            double difference = coordinate[row] - coordinate[other];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    @Override
    public double tolerance() {
        return EQUAL;
    }

    public int dimensions() {
        return coordinates.length;
    }

    public double coordinate(int dimension, int row) {
        return coordinates[dimension][row];
    }

    /** The coordinates of all rows along a dimension; not to be changed. */
    public double[] along(int dimension) {
        return coordinates[dimension];
    }
}
