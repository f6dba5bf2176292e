package nl.terugblik.report;

/** What each variable is made of: tables of the export, rule and codes. */
final class CodesChapter implements Chapter {
    @Override
    public String key() {
        return "codes";
    }

    @Override
    public void write(Page page) {
        page.paragraph("codes.intro");
        var table = FigureTable.ofWords(page, page.say("codes.caption"), "dataset/codebook.json")
                .columns(
                        page.say("codes.column.variable"),
                        page.say("codes.column.tables"),
                        page.say("codes.column.rule"));
        for (Codebook.Variable variable : page.run().codebook().inOrder()) {
            MadeOf made = variable.madeOf();
            table.row(variable.label().in(page.language()), String.join(", ", made.tables()), made.rule());
        }
        table.end();
    }
}
