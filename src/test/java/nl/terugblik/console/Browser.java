package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.HasVirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;

/** A Chromium without a window, which reads pages and presses keys as people do; where there is none, its tests are skipped. */
public final class Browser implements AutoCloseable {

    /** What WCAG 2.2 asks at level AA, in the words of axe. */
    private static final String RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOKS_EACH = Duration.ofMillis(50);

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Opens one on a console. */
    public static Browser on(ServedConsole console) {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = program("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "there is no chromium with its chromedriver here; on Debian: apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--force-color-profile=srgb",
                "--window-size=1280,1000");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "nl"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .withLogOutput(OutputOfNobody.STREAM)
                .build();
        return new Browser(new ChromeDriver(service, options), console.address());
    }

    private static final class OutputOfNobody {
        static final java.io.OutputStream STREAM = java.io.OutputStream.nullOutputStream();
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page. */
    public Browser open(String path) {
        driver.get(address + path);
        return this;
    }

    /** Signs in by password and code. */
    public Browser signIn(ServedConsole console, String name) {
        open("/sign-in");
        type("#username", name);
        type("#password", ServedConsole.PASSWORD);
        type("#code", console.code());
        press("#by-password button");
        awaitPath("/sign-in", false);
        return this;
    }

    /** Writes in a field. */
    public Browser type(String field, String text) {
        WebElement element = find(field);
        element.clear();
        element.sendKeys(text);
        return this;
    }

    /** Clicks. */
    public Browser press(String what) {
        find(what).click();
        return this;
    }

    /** Sends keys to whatever has the focus. */
    public Browser keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    /** What has the focus. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** The first such thing, once it is there and can be seen. */
    public WebElement find(String what) {
        return await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(what)));
    }

    /** Looks more often than Selenium by itself, which looks twice a second. */
    private FluentWait<WebDriver> await() {
        return new WebDriverWait(driver, PATIENCE).pollingEvery(LOOKS_EACH);
    }

    /** How many such things there are. */
    public int count(String what) {
        return driver.findElements(By.cssSelector(what)).size();
    }

    /** The words of the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The path of the page. */
    public String path() {
        return driver.getCurrentUrl().replaceFirst("^https?://[^/]+", "");
    }

    /** Waits until the page's path begins so, or does no more. */
    public Browser awaitPath(String beginning, boolean isSo) {
        await().until(page -> path().startsWith(beginning) == isSo);
        return this;
    }

    /** Waits until the page says something. */
    public Browser awaitText(String words) {
        await().ignoring(StaleElementReferenceException.class) // the page is on its way
                .until(page -> text().contains(words));
        return this;
    }

    /** As wide as a telephone. */
    public Browser onPhone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
        return this;
    }

    /** As wide as a desk. */
    public Browser onDesk() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.manage().window().setSize(new Dimension(1280, 1000));
        return this;
    }

    /** Whether one has to scroll the page sideways. */
    public boolean isTooWide() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** Without scripts from the next page on. */
    public Browser withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** An authenticator that makes passkeys and finds its owner there. */
    public Browser withAuthenticator() {
        ((HasVirtualAuthenticator) driver)
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(Protocol.CTAP2)
                        .setTransport(Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true));
        return this;
    }

    /** What of the page WCAG 2.2 AA forbids, as axe finds it. */
    public List<String> violations() {
        if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(Axe.SCRIPT);
        }
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: {type: 'tag', values: " + RULES + "}}).then(result => done("
                + "result.violations.flatMap(fault => fault.nodes.map(node => fault.id + ': ' + node.html))),"
                + " fault => done(['axe: ' + fault]));");
        return ((List<?>) java.util.Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /** Demands that WCAG 2.2 AA forbids nothing of the page, on a desk and on a telephone. */
    public Browser mustBeAccessible() {
        assertThat(violations()).as(path()).isEmpty();
        onPhone();
        assertThat(violations()).as(path() + " on a telephone").isEmpty();
        assertThat(isTooWide()).as(path() + " is wider than a telephone").isFalse();
        onDesk();
        return this;
    }

    /** What the browser refused or complained of since it was asked last. */
    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(String::valueOf)
                .filter(line -> !line.contains("the server responded with a status of"))
                .toList();
    }

    /** A picture of what can be seen. */
    public void picture(Path file) {
        try {
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static final class Axe {

        static final String SCRIPT = script();

        private static String script() {
            try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
