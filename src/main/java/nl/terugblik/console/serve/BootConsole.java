package nl.terugblik.console.serve;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import nl.terugblik.cli.exit.CannotServe;
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
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The console behind {@code serve}, started with Spring Boot. */
public final class BootConsole implements WebServer {

    private final List<String> launcher;
    private final Clock clock;

    /**
     * A console that has not been started.
     *
     * @param launcher how a command of the program is started: the words before its own
     * @param clock the time
     */
    public BootConsole(List<String> launcher, Clock clock) {
        this.launcher = List.copyOf(launcher);
        this.clock = clock;
    }

    /** A console that answers. */
    public record Running(ConfigurableApplicationContext context, String address) implements AutoCloseable {

        @Override
        public void close() {
            context.close();
        }
    }

    @Override
    public void serve(Shown shown, Bound bound, Consumer<String> begun) {
        try (Running running = start(shown, bound)) {
            begun.accept(running.address());
            new CountDownLatch(1).await(); // a signal ends the process
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it and lets it answer, until it is closed. */
    public Running start(Shown shown, Bound bound) {
        JobLog.to(new Troubles(shown.work().toAbsolutePath(), clock));
        bound.keystore().ifPresent(Certificate::mustOpen);
        Origin origin = origin(bound);
        Place place = new Place(
                shown.work(),
                shown.database(),
                shown.keyFile(),
                shown.ledgerKey(),
                shown.jobs(),
                origin,
                bound.provider(),
                launcher,
                clock);
        try {
            return new Running(application(place, bound).run(), origin.toString());
        } catch (PortInUseException e) {
            throw new CannotServe("Port " + e.getPort() + " is taken; name another with --port.");
        } catch (ApplicationContextException e) {
            throw new CannotServe("The console cannot listen on "
                    + bound.address().getHostAddress() + ", port "
                    + bound.port() + "; see that the address is this machine's, and that the port may be used.");
        }
    }

    private static Origin origin(Bound bound) {
        return bound.proxy().isPresent()
                ? new Origin("https", bound.host(), Origin.HTTPS)
                : new Origin(bound.isSecure() ? "https" : "http", bound.host(), bound.port());
    }

    private static SpringApplication application(Place place, Bound bound) {
        SpringApplication application = new SpringApplicationBuilder(ConsoleBeans.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .addCommandLineProperties(false)
                .properties(ServerSettings.of(place, bound))
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) beans -> {
                    beans.registerBean(Place.class, () -> place);
                    bound.proxy().ifPresent(proxy -> beans.registerBean(OneProxy.class, () -> new OneProxy(proxy)));
                })
                .application();
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener)) // the log is set up already
                .toList());
        return application;
    }
}
