package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "families.csv      | families.csv           | true",
                "families.csv      | Families.CSV           | true",
                "families.csv      | familiesXcsv           | false",
                "families.csv      | families.csv.bak       | false",
                "placements*.csv   | placements.csv         | true",
                "placements*.csv   | PLACEMENTS_2013[1].csv | true",
                "placements?.csv   | placements1.csv        | true",
                "placements?.csv   | placements.csv         | false",
                "placements[1].csv | placements[1].csv      | true",
                "placements[1].csv | placements1.csv        | false",
                "a{b,c}.csv        | a{b,c}.csv             | true",
                "a{b,c}.csv        | ab.csv                 | false",
                "a\\b.csv          | a\\b.csv               | true",
                "a\\E(b)+.csv      | a\\E(b)+.csv           | true",
                "caf\u00E9.csv     | cafe\u0301.csv         | true",
                "cafe\u0301?.csv   | caf\u00E91.csv         | true"
            })
    void fitsFilesThatPeopleWouldCallSo(String pattern, String name, boolean fits) {
        assertThat(FileName.like(pattern).fits(Path.of("folder", name))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"a*.csv,a*.csv,true", "a*.csv,ab.csv,false", "A?.csv,a?.CSV,true"})
    void hasNothingSpecialInANameThatIsNoPattern(String name, String file, boolean fits) {
        assertThat(FileName.of(name).fits(Path.of(file))).isEqualTo(fits);
    }
}
