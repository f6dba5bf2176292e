package nl.terugblik.console.serve;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import nl.terugblik.cli.jobs.WebServer;
import nl.terugblik.console.place.Origin;
import nl.terugblik.console.place.Place;
import nl.terugblik.engine.start.JobLog;
import nl.terugblik.logbook.Troubles;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The console behind {@code serve}, started with Spring Boot. */
public final class BootConsole implements WebServer {

    private final java.time.Clock clock;
    private final java.util.List<String> launcher;

    /**
     * A console that has not been started.
     *
     * @param launcher how a command of the program is started: the words before its own
     */
    public BootConsole(java.util.List<String> launcher, java.time.Clock clock) {
        this.launcher = java.util.List.copyOf(launcher);
        this.clock = clock;
    }

    @Override
    public void serve(Shown work, Bound bound, Consumer<String> begun) {
        Running running = start(work, bound);
        begun.accept(running.address());
        try {
            new CountDownLatch(1).await(); // the process ends by a signal
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.close();
        }
    }

    /** A console that answers. */
    public record Running(ConfigurableApplicationContext context, String address) implements AutoCloseable {

        @Override
        public void close() {
            context.close();
        }
    }

    /** Starts it and lets it answer, until it is closed. */
    public Running start(Shown work, Bound bound) {
        JobLog.to(new Troubles(work.work().toAbsolutePath(), clock));
        Origin origin = new Origin("http", "localhost", bound.port());
        Place place = new Place(
                work.work(), work.database(), work.keyFile(), work.ledgerKey(), work.jobs(), origin, launcher, clock);
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", bound.port());
        settings.put("server.address", bound.address().getHostAddress());
        settings.put("server.servlet.session.timeout", "15m");
        settings.put("server.servlet.session.tracking-modes", "cookie");
        settings.put("server.servlet.session.cookie.name", "terugblik");
        settings.put("server.servlet.session.cookie.http-only", true);
        settings.put("server.servlet.session.cookie.same-site", "strict");
        settings.put("server.servlet.session.persistent", false);
        settings.put("spring.thymeleaf.prefix", "classpath:/nl/terugblik/console/pages/");
        settings.put("spring.thymeleaf.check-template-location", false);
        settings.put("spring.web.resources.add-mappings", false);
        settings.put("spring.web.error.whitelabel.enabled", false);
        SpringApplication application = new SpringApplicationBuilder(ConsoleBeans.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .addCommandLineProperties(false)
                .properties(settings)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>)
                        beans -> beans.registerBean(Place.class, () -> place))
                .application();
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener)) // the log is set up already
                .toList());
        ConfigurableApplicationContext context = application.run();
        return new Running(context, origin.toString());
    }
}
