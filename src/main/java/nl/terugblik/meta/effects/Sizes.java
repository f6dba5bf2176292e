package nl.terugblik.meta.effects;

/**
 * One effect converted in two ways.
 *
 * @param report as the report of 2016 did
 * @param modern as is usual now
 */
public record Sizes(Size report, Size modern) {

    static Sizes both(Size size) {
        return new Sizes(size, size);
    }

    Sizes negated() {
        return new Sizes(report.negated(), modern.negated());
    }

    Sizes since(Sizes before, double r) {
        return new Sizes(report.since(before.report, r), modern.since(before.modern, r));
    }

    boolean isUsable() {
        return report.isUsable() && modern.isUsable();
    }
}
