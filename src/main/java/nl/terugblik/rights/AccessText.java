package nl.terugblik.rights;

/** The answer to a family as a text. */
final class AccessText {

    private AccessText() {}

    static String of(Held held) {
        StringBuilder text = new StringBuilder();
        text.append(DutchWords.TITLE)
                .append("\n\n")
                .append(DutchWords.introduction(held))
                .append('\n');
        DutchWords.sections(held).forEach(section -> {
            text.append('\n').append(section.heading()).append('\n');
            if (!section.about().isEmpty()) {
                text.append("  ").append(section.about()).append('\n');
            }
            section.lines()
                    .forEach(line -> text.append("  - ").append(plain(line)).append('\n'));
        });
        return text.toString();
    }

    /** What a file holds must not steer a terminal. */
    private static String plain(String line) {
        return line.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
