package nl.terugblik.exchange.r;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.exchange.table.GivenTable;
import nl.terugblik.exchange.table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RFileTest {

    @TempDir
    Path folder;

    @Test
    void readsRowsAndReasonsAndLabelsThem() throws IOException {
        GivenTable given = GivenTable.in(folder)
                .with("family", Kind.PSEUDONYM)
                .with("t1", Kind.DATE)
                .reasoned("risk", Kind.CATEGORY, "1", "2")
                .with("sex", Kind.CODE, "f")
                .rows("a,2013-01-01,1,f", "b,2013-01-02,,")
                .reasons("b,risk,not_recorded");
        RFile.write(folder, given.codebook(), given.table());

        assertThat(Files.readString(folder.resolve("given.nl.R"))).isEqualTo("""
                # study: given.csv 2014-09-01
                # Make the folder of this file the working folder first (setwd), or set dataset_folder.
                if (!exists("dataset_folder")) dataset_folder <- ".."

                given <- read.csv(file.path(dataset_folder, "given.csv"), na.strings = "",
                  encoding = "UTF-8", check.names = FALSE, colClasses = c(
                    `family` = "character",
                    `t1` = "Date",
                    `risk` = "numeric",
                    `sex` = "character"))

                given_reasons <- local({
                  why <- read.csv(file.path(dataset_folder, "missing.csv"), colClasses = "character")
                  key <- c("family")
                  at <- cbind(match(do.call(paste, why[key]), do.call(paste, given[key])),
                    match(why$variable, names(given)))
                  here <- !is.na(at[, 1])
                  all <- matrix(NA_character_, nrow(given), ncol(given),
                    dimnames = list(NULL, names(given)))
                  all[at[here, , drop = FALSE]] <- why$reason[here]
                  all <- as.data.frame(all, stringsAsFactors = FALSE, optional = TRUE)
                  all[] <- lapply(all, factor,
                    levels = c("not_recorded", "not_applicable", "not_yet_observed", "rejected_source"),
                    labels = c("reden not_recorded", "reden not_applicable", "reden not_yet_observed", "reden rejected_source"))
                  all
                })

                attr(given[["family"]], "label") <- "FAMILY\\U000000e9"
                attr(given[["t1"]], "label") <- "T1\\U000000e9"
                given[["risk"]] <- factor(given[["risk"]],
                  levels = c(1, 2), labels = c("waarde 1", "waarde 2"))
                attr(given[["risk"]], "label") <- "RISK\\U000000e9"
                given[["sex"]] <- factor(given[["sex"]],
                  levels = c("f"), labels = c("waarde f"))
                attr(given[["sex"]], "label") <- "SEX\\U000000e9"
                """);
    }
}
