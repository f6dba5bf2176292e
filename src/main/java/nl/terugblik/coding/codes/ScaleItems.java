package nl.terugblik.coding.codes;

/**
 * The items of a scale at one wave.
 *
 * @param scale the scale's name in its questionnaire
 * @param wave the wave, as it is named in rules: {@code t1}
 * @param count how many items there are
 */
public record ScaleItems(String scale, String wave, int count) {}
