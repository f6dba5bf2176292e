package nl.terugblik.matching;

/** How far two rows are apart. */
public enum Distance {
    /** The difference of propensity scores: chances, from 0 to 1, of being treated, by logistic regression. */
    PROPENSITY,
    /** The difference of the logits of propensity scores. */
    PROPENSITY_LOGIT,
    /** Mahalanobis distance with the covariance pooled within groups. */
    MAHALANOBIS,
    /** Mahalanobis distance of ranks, with the variance of untied ranks (Rosenbaum, 2010, section 8.3). */
    ROBUST_MAHALANOBIS,
    /** Euclidean distance of covariates in standard deviations pooled within groups. */
    SCALED_EUCLIDEAN;

    /** The name in options and files. */
    public String id() {
        return Ids.of(this);
    }

    /** Whether every row has a score by itself. */
    public boolean isScore() {
        return this == PROPENSITY || this == PROPENSITY_LOGIT;
    }
}
