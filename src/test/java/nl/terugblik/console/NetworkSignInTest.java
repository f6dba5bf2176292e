package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.Role;
import nl.terugblik.cli.jobs.WebServer.Bound;
import nl.terugblik.console.Organisation.Signed;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.entry.Acting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in by an organisation's account: only by its own fresh proof, and only as who a steward said. */
class NetworkSignInTest {

    private static final Acting STEWARD = new Acting("anna", "test");

    @TempDir
    private static Path folder = Path.of("");

    private static Organisation organisation;
    private static ServedConsole console;
    private int known;

    @BeforeAll
    static void serve() throws Exception {
        ServedConsole.MovableClock clock = new ServedConsole.MovableClock();
        organisation = new Organisation(clock);
        Path work = ServedConsole.worked(folder);
        Bound here = Bound.here(ServedConsole.freePort());
        console = ServedConsole.of(
                work,
                new Bound(
                        here.address(),
                        here.port(),
                        here.host(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(organisation.provider(List.of(), List.of("mfa")))),
                clock);
        accounts().addElsewhere("wim", Role.RESEARCHER, STEWARD);
    }

    @AfterAll
    static void close() {
        console.close();
        organisation.close();
    }

    @BeforeEach
    void sayWhatIsRight() {
        console.clock().pass(Duration.ofMinutes(16)); // as many attempts as there are rows
        organisation.claims.clear();
        organisation.claims.putAll(Map.of("sub", "1f0a", "upn", "Wim@agency.example", "amr", List.of("pwd", "mfa")));
        organisation.signed = Signed.BY_ITS_KEY;
        organisation.answers = true;
        known = console.looks().size();
    }

    private static Accounts accounts() {
        return new Accounts(console.work(), new LedgerFolder(console.work(), Optional.empty()), console.clock());
    }

    private static void says(String claim, Object value) {
        organisation.claims.put(claim, value);
    }

    private static long now() {
        return console.clock().instant().getEpochSecond();
    }

    private List<String> entered() {
        List<String> lines = console.looks();
        return lines.subList(known, lines.size());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Goes there, signs in there, and comes back; gives where one is led to. */
    private static String through(Visitor visitor, String there) {
        return location(back(visitor, location(visitor.get(there))));
    }

    private static HttpResponse<String> back(Visitor visitor, String authorize) {
        URI back = URI.create(organisation.signsIn(authorize));
        return visitor.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    @Test
    void letsInWhomAStewardSaidAndTheOrganisationProves() {
        accounts().addElsewhere("ria", Role.RESEARCHER, STEWARD);
        says("upn", "Ria@agency.example");
        says("sub", "2e0b");
        Visitor ria = new Visitor(console);
        assertThat(ria.get("/sign-in?lang=en").body()).contains("Sign in with Agency North", "/sign-in/network?to=");
        assertThat(through(ria, "/sign-in/network?to=/me")).endsWith("/sign-in/arrived?to=%2Fme");
        assertThat(ria.get("/me").body())
                .contains("ria", "account of your organisation")
                .doesNotContain("Choose a new password", "2e0b", "agency.example");
        assertThat(entered())
                .anyMatch(line -> line.contains("account.network") && line.contains("account ria"))
                .anyMatch(line -> line.contains("session.begun") && line.contains("\"by\":\"network\""))
                .noneMatch(line -> line.contains("2e0b") || line.contains("agency.example"));
        assertThat(ria.get("/steward").statusCode()).isEqualTo(403);
    }

    @Test
    void asksWithAProofKeyAndANumberUsedOnceAndKeepsTheSessionsCookieFromOtherSites() {
        Visitor wim = new Visitor(console);
        HttpResponse<String> there = wim.get("/sign-in/network?to=https://elsewhere.example/");
        Map<String, String> asked =
                Organisation.query(URI.create(location(there)).getRawQuery());
        assertThat(asked)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("redirect_uri", console.address() + "/sign-in/network/back")
                .containsKeys("nonce", "state", "code_challenge")
                .doesNotContainKey("max_age");
        assertThat(there.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("terugblik-network=", "Path=/sign-in/network", "HttpOnly", "SameSite=Lax", "Max-Age=600");
        HttpResponse<String> back = back(wim, location(there));
        assertThat(location(back)).endsWith("/sign-in/arrived?to=%2F");
        assertThat(back.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("terugblik=") && cookie.contains("SameSite=Strict"));
        HttpResponse<String> arrived = new Visitor(console).get("/sign-in/arrived?to=//elsewhere.example");
        assertThat(arrived.headers().allValues("Set-Cookie"))
                .as("it would end the session")
                .isEmpty();
        assertThat(arrived.body()).contains("content=\"0;url=/\"").doesNotContain("elsewhere");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            upn   | nobody@agency.example        | no account
            upn   | anna@agency.example          | no account
            upn   | wim@other.example            | no account
            upn   | wim@agency.example@agency.example | no account
            upn   | wim                          | no account
            upn   | ../wim@agency.example        | no account
            upn   | \u212aim@agency.example      | no account
            upn   | ''                           | no account
            amr   | pwd                          | second factor
            amr   | ''                           | second factor
            sub   | another                      | somebody else
            nonce | another                      | no proof of the organisation
            nonce | ''                           | no proof of the organisation
            iss   | https://elsewhere.example    | no proof of the organisation
            aud   | another                      | no proof of the organisation
            aud   | ''                           | no proof of the organisation
            azp   | another                      | no proof of the organisation
            sub   | ''                           | no proof of the organisation
            exp   | -120                         | no proof of the organisation
            iat   | 3600                         | no proof of the organisation
            """)
    void refusesWhoeverItSaysOtherwiseOf(String claim, String value, String why) {
        through(new Visitor(console), "/sign-in/network"); // wim is who came first
        boolean isTime = claim.equals("exp") || claim.equals("iat");
        says(claim, isTime ? now() + Long.parseLong(value) : claim.equals("amr") ? List.of(value) : value);
        mustBeRefused(why);
    }

    @ParameterizedTest
    @CsvSource({"BY_ANOTHER_KEY", "BY_THE_SECRET", "BY_NOBODY"})
    void refusesAProofThatTheOrganisationDidNotSign(Signed how) {
        organisation.signed = how;
        mustBeRefused("no proof of the organisation");
    }

    private void mustBeRefused(String why) {
        Visitor visitor = new Visitor(console);
        assertThat(through(visitor, "/sign-in/network?to=/me")).endsWith("/sign-in?refused");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/sign-in?refused&lang=en").body()).contains("You were not let in");
        assertThat(entered())
                .filteredOn(line -> line.contains("session.refused"))
                .singleElement()
                .asString()
                .contains("\"why\":\"" + why + "\"")
                .doesNotContain("agency.example", "elsewhere", "nobody");
    }

    @Test
    void takesNobodyBackWhoDidNotLeaveFromHereOrLeftLongAgoOrComesTwice() {
        Visitor wim = new Visitor(console);
        String authorize = location(wim.get("/sign-in/network"));
        String back =
                organisation.signsIn(authorize).substring(console.address().length());
        assertThat(location(new Visitor(console).get(back)))
                .as("another browser")
                .endsWith("/sign-in?refused");
        assertThat(location(wim.get(back.replace("state=", "state=x"))))
                .as("another state")
                .endsWith("/sign-in?refused");
        assertThat(location(wim.get(back))).endsWith("/sign-in/arrived?to=%2F");
        assertThat(location(new Visitor(console).get(back))).as("a code twice").endsWith("/sign-in?refused");
        authorize = location(wim.get("/sign-in/network"));
        console.clock().pass(Duration.ofMinutes(11));
        assertThat(location(back(wim, authorize))).as("eleven minutes").endsWith("/sign-in?refused");
        assertThat(entered()).noneMatch(line -> line.contains("session.refused"));
    }

    @Test
    void letsWhoSaysNoThereBeEnteredInWordsOfOurOwn() {
        Visitor wim = new Visitor(console);
        Map<String, String> asked = Organisation.query(
                URI.create(location(wim.get("/sign-in/network"))).getRawQuery());
        String no = "/sign-in/network/back?error=access_denied&error_description=%0d%0a%3Cb%3Ehere&state=";
        assertThat(location(wim.get(no + asked.get("state")))).endsWith("/sign-in?refused");
        assertThat(entered())
                .singleElement()
                .asString()
                .contains("the organisation said no")
                .doesNotContain("here\"");
    }

    @Test
    void takesOnlyAFreshSignInThereForAProof() {
        says("auth_time", now() - 3600);
        Visitor wim = new Visitor(console);
        through(wim, "/sign-in/network");
        assertThat(wim.get("/me/prove?lang=en&to=/me").body())
                .contains("Sign in with Agency North again", "prove")
                .doesNotContain("by-password");
        String there = location(wim.get("/sign-in/network?prove=&to=/me"));
        assertThat(Organisation.query(URI.create(there).getRawQuery()))
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");
        assertThat(location(back(wim, there))).as("it did not ask").endsWith("/sign-in?refused");
        assertThat(entered()).anyMatch(line -> line.contains("no fresh proof") && line.contains("account wim"));

        Visitor again = new Visitor(console);
        through(again, "/sign-in/network");
        console.clock().pass(Duration.ofMinutes(2));
        says("auth_time", now());
        assertThat(through(again, "/sign-in/network?prove=&to=/me")).endsWith("/sign-in/arrived?to=%2Fme");
    }

    @Test
    void endsASessionWithTheAccountAndGivesItToNobodyElse() {
        accounts().addElsewhere("kees", Role.AUDITOR, STEWARD);
        says("upn", "kees@agency.example");
        says("sub", "kees-1");
        Visitor kees = new Visitor(console);
        through(kees, "/sign-in/network");
        assertThat(kees.get("/auditor").statusCode()).isEqualTo(200);
        accounts().move("kees", STEWARD);
        assertThat(kees.get("/auditor").statusCode()).isEqualTo(302);
        says("sub", "kees-2");
        assertThat(through(kees, "/sign-in/network")).contains("/sign-in/arrived");
        accounts().remove("kees", STEWARD);
        assertThat(kees.get("/auditor").statusCode()).isEqualTo(302);
        assertThat(through(kees, "/sign-in/network")).endsWith("/sign-in?refused");
    }

    @Test
    void hasNoPasswordAndNoPasskeyBesideIt() {
        says("auth_time", now());
        Visitor wim = new Visitor(console);
        through(wim, "/sign-in/network");
        assertThat(wim.get("/me/password").statusCode()).isEqualTo(404);
        Map<String, String> any =
                Map.of("password", "a quite long enough one", "again", "a quite long enough one", "code", "1");
        assertThat(wim.post("/me", "/me/password", any).statusCode()).isEqualTo(404);
        assertThat(wim.post("/me", "/webauthn/register", Map.of()).statusCode()).isEqualTo(403);
        console.clock().pass(Duration.ofMinutes(1));
        assertThat(location(new Visitor(console).signIn("wim", ServedConsole.PASSWORD, console.code())))
                .endsWith("/sign-in?wrong");
    }

    @Test
    void isLimitedWhereSomeoneTriesAgainAndAgain() {
        says("amr", List.of("pwd"));
        List<Integer> answers = new ArrayList<>();
        for (int time = 0; time < 21; time++) {
            Visitor visitor = new Visitor(console);
            answers.add(back(visitor, location(visitor.get("/sign-in/network"))).statusCode());
        }
        assertThat(answers.subList(0, 20)).containsOnly(302);
        assertThat(answers.get(20)).isEqualTo(429);
    }
}
