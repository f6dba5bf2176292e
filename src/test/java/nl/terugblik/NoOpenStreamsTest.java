package nl.terugblik;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No query is read as a stream: whoever forgets to close one keeps a connection, and a handful of runs in the ledger then
 * uses up the pool.
 */
class NoOpenStreamsTest {

    private static final List<Class<?>> QUERIES =
            List.of(JdbcClient.MappedQuerySpec.class, JdbcOperations.class, NamedParameterJdbcOperations.class);

    private static final ArchRule RULE = noClasses()
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("a query is read as a stream") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return access.getTarget() instanceof CodeUnitAccessTarget call
                            && call.getRawReturnType().isAssignableTo(Stream.class)
                            && QUERIES.stream()
                                    .anyMatch(query -> call.getOwner().isAssignableTo(query));
                }
            })
            .because("a stream that nobody closes keeps its connection; take list() and stream that");

    @Test
    void noQueryIsReadAsAStream() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nl.terugblik");
        assertThat(program).hasSizeGreaterThan(500);
        RULE.check(program);
    }

    @ParameterizedTest
    @ValueSource(classes = {OfAClient.class, ByReference.class, OfATemplate.class})
    void findsAQueryThatIsReadAsAStream(Class<?> wrong) {
        JavaClasses classes = new ClassFileImporter().importClasses(wrong);
        assertThat(RULE.evaluate(classes).hasViolation()).isTrue();
    }

    /** What must not be written. */
    private record OfAClient(JdbcClient jdbc) {
        long count() {
            return jdbc.sql("select id from run").query(String.class).stream().count();
        }
    }

    /** Likewise. */
    private record ByReference(JdbcClient.MappedQuerySpec<String> query) {
        Stream<String> ids() {
            Supplier<Stream<String>> later = query::stream;
            return later.get();
        }
    }

    /** Likewise. */
    private record OfATemplate(JdbcTemplate jdbc) {
        long count() {
            return jdbc.queryForStream("select id from run", (row, number) -> row.getString(1))
                    .count();
        }
    }
}
