package nl.terugblik.audit;

/**
 * Something that a run was asked to keep to.
 *
 * @param name what, up to 64 characters
 * @param setting how, up to 200 characters
 */
public record RunSetting(String name, String setting) {

    /** The setting of a run whose files a policy let go: when, and by which. */
    public static final String PRUNED = "pruned";
}
