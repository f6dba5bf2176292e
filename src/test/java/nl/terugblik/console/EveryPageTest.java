package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.terugblik.accounts.Role;
import nl.terugblik.console.access.Area;
import nl.terugblik.console.access.Proven;
import nl.terugblik.console.access.Sees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Every page that the console has, as it finds them itself, asked for by everyone whose it is not and in every way that it is not. */
class EveryPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Map<String, Role> PEOPLE =
            Map.of("anna", Role.STEWARD, "rob", Role.RESEARCHER, "ada", Role.AUDITOR, "cor", Role.CODER);

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private static final List<Page> PAGES = new ArrayList<>();
    private static Map<String, Visitor> visitors = Map.of();
    private static Map<String, String> tokens = Map.of();

    /** A page with an address that it answers to. */
    private record Page(String method, String path, HandlerMethod handler) {

        Set<Role> roles() {
            return Area.of(path).map(Area::roles).orElse(Set.of());
        }

        Optional<Sees> sees() {
            return Optional.ofNullable(handler.getMethodAnnotation(Sees.class));
        }
    }

    @BeforeAll
    static void serve() {
        console = ServedConsole.of(ServedConsole.worked(folder));
        console.pages().forEach(EveryPageTest::add);
        visitors = PEOPLE.keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> Visitor.signedIn(console, name)));
        tokens = PEOPLE.keySet().stream().collect(Collectors.toMap(name -> name, name -> token(visitor(name), "/me")));
    }

    private static void add(RequestMappingInfo asked, HandlerMethod handler) {
        for (String pattern : asked.getPatternValues()) {
            String path = pattern.replaceAll("\\{[^}]+}", "0123456789abcdef").replace("**", "run.json");
            if (Area.of(path).isPresent()) {
                for (RequestMethod method : asked.getMethodsCondition().getMethods()) {
                    PAGES.add(new Page(method.name(), path, handler));
                }
            }
        }
    }

    @AfterAll
    static void close() {
        console.close();
    }

    private static Visitor visitor(String name) {
        return Objects.requireNonNull(visitors.get(name));
    }

    private static String token(Visitor visitor, String page) {
        Matcher token = CSRF.matcher(visitor.get(page).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static HttpResponse<String> ask(Visitor visitor, String method, String path, String token) {
        HttpRequest.Builder request = visitor.request(path).header("X-CSRF-TOKEN", token);
        return visitor.send(request.method(method, BodyPublishers.noBody()).build());
    }

    private static void mustTellNothing(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "\tat ", "org.springframework", "nl.terugblik", "Tomcat", "/tmp/");
    }

    @Test
    void areAsManyAsThereAre() {
        assertThat(PAGES).hasSizeGreaterThan(45);
        assertThat(PAGES).filteredOn(page -> page.sees().isPresent()).hasSizeGreaterThan(2);
        assertThat(PAGES).allMatch(page -> !page.roles().isEmpty());
    }

    @TestFactory
    List<DynamicTest> isRefusedToOtherRolesWhichIsEnteredWhereItWouldHaveShownAFamily() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Page page : PAGES) {
            PEOPLE.forEach((name, role) -> {
                if (!page.roles().contains(role)) {
                    tests.add(
                            dynamicTest(name + " " + page.method() + " " + page.path(), () -> mustRefuse(page, name)));
                }
            });
        }
        assertThat(tests).hasSizeGreaterThan(80);
        return tests;
    }

    private static void mustRefuse(Page page, String name) {
        int known = console.looks().size();
        HttpResponse<String> answer = ask(
                visitor(name), page.method(), page.path() + "?purpose=audit", Objects.requireNonNull(tokens.get(name)));
        assertThat(answer.statusCode()).isEqualTo(403);
        mustTellNothing(answer);
        List<String> entered = console.looks().subList(known, console.looks().size());
        if (page.sees().isPresent()) {
            assertThat(entered)
                    .singleElement()
                    .asString()
                    .contains(
                            "\"actor\":\"" + name + "\"",
                            "\"outcome\":\"refused\"",
                            page.sees().get().value());
        } else {
            assertThat(entered).isEmpty();
        }
    }

    @TestFactory
    List<DynamicTest> leadsWhoeverIsNotSignedInToWhereOneSignsIn() {
        Visitor nobody = new Visitor(console);
        String token = token(nobody, "/sign-in");
        return PAGES.stream()
                .map(page -> dynamicTest(page.method() + " " + page.path(), () -> {
                    HttpResponse<String> answer = ask(nobody, page.method(), page.path(), token);
                    assertThat(answer.statusCode()).isEqualTo(302);
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .startsWith("/sign-in");
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> doesNothingWithoutTheTokenOfAPageOfTheSameSession() {
        List<DynamicTest> tests = new ArrayList<>();
        String ofAnother = token(Visitor.signedIn(console, "ada"), "/me");
        PAGES.stream().filter(page -> page.method().equals("POST")).forEach(page -> {
            String name = PEOPLE.entrySet().stream()
                    .filter(one -> page.roles().contains(one.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            for (String token : List.of("", "x", ofAnother)) {
                tests.add(dynamicTest(name + " " + page.path() + " " + token.length(), () -> {
                    long acts = console.acts();
                    int looks = console.looks().size();
                    assertThat(ask(visitor(name), "POST", page.path(), token).statusCode())
                            .isEqualTo(403);
                    assertThat(console.acts()).isEqualTo(acts);
                    assertThat(console.looks().size() - looks)
                            .as("a look that was refused is entered")
                            .isEqualTo(page.sees().isPresent() ? 1 : 0);
                }));
            }
        });
        return tests;
    }

    @TestFactory
    List<DynamicTest> answersInNoOtherWayThanItsOwn() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Page page : PAGES) {
            String name = PEOPLE.entrySet().stream()
                    .filter(one -> page.roles().contains(one.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            for (String method :
                    List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get", "PO ST".replace(" ", ""))) {
                boolean isKnown = PAGES.stream()
                        .anyMatch(one ->
                                one.path().equals(page.path()) && one.method().equals(method));
                if (!isKnown) {
                    tests.add(dynamicTest(method + " " + page.path(), () -> {
                        HttpResponse<String> answer =
                                ask(visitor(name), method, page.path(), Objects.requireNonNull(tokens.get(name)));
                        assertThat(answer.statusCode()).isIn(400, 403, 404, 405, 501);
                        mustTellNothing(answer);
                    }));
                }
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> isKeptByNobodyAndShownInNoFrame() {
        return PAGES.stream()
                .filter(page -> page.method().equals("GET"))
                .flatMap(page -> PEOPLE.keySet().stream()
                        .map(name -> dynamicTest(name + " " + page.path(), () -> {
                            HttpResponse<String> answer = visitor(name).get(page.path());
                            assertThat(answer.statusCode()).isIn(200, 302, 400, 403, 404);
                            mustTellNothing(answer);
                            Map<String, List<String>> headers = answer.headers().map();
                            assertThat(headers.get("cache-control"))
                                    .singleElement()
                                    .asString()
                                    .contains("no-store");
                            assertThat(headers.get("x-frame-options")).containsExactly("DENY");
                            assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
                            assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
                            assertThat(headers.get("content-security-policy"))
                                    .singleElement()
                                    .asString()
                                    .contains("default-src 'none'", "frame-ancestors 'none'")
                                    .doesNotContain("unsafe", "*");
                            assertThat(headers)
                                    .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
                        })))
                .toList();
    }

    @TestFactory
    List<DynamicTest> asksForAProofThatIsFreshWhereItIsMarked() {
        console.clock().pass(java.time.Duration.ofMinutes(6));
        return PAGES.stream()
                .filter(page -> page.handler().hasMethodAnnotation(Proven.class))
                .map(page -> dynamicTest(page.method() + " " + page.path(), () -> {
                    String name = PEOPLE.entrySet().stream()
                            .filter(one -> page.roles().contains(one.getValue()))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .findFirst()
                            .orElseThrow();
                    HttpResponse<String> answer =
                            ask(visitor(name), page.method(), page.path(), Objects.requireNonNull(tokens.get(name)));
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .startsWith("/me/prove?to=");
                }))
                .toList();
    }
}
