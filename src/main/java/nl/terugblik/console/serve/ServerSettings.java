package nl.terugblik.console.serve;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.terugblik.cli.jobs.WebServer.Bound;
import nl.terugblik.console.place.Place;

/** What the web server is told, in Spring Boot's own words; no file and no environment sets any of it. */
final class ServerSettings {

    private ServerSettings() {}

    static Map<String, Object> of(Place place, Bound bound) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", bound.port());
        settings.put("server.address", bound.address().getHostAddress());
        settings.put("server.shutdown", "immediate");
        settings.put("server.server-header", "");
        settings.put("server.tomcat.max-http-form-post-size", SmallBodies.MOST_BYTES + "B");
        settings.put("server.tomcat.max-part-count", 5);
        settings.put("server.tomcat.max-swallow-size", SmallBodies.MOST_BYTES + "B");
        settings.put("server.tomcat.threads.max", 32);
        settings.put("server.tomcat.threads.min-spare", 2);
        settings.put("server.tomcat.connection-timeout", "20s");
        settings.put("server.servlet.session.timeout", "15m");
        settings.put("server.servlet.session.tracking-modes", "cookie");
        settings.put("server.servlet.session.cookie.name", "terugblik");
        settings.put("server.servlet.session.cookie.http-only", true);
        settings.put("server.servlet.session.cookie.same-site", "strict");
        settings.put("server.servlet.session.cookie.secure", place.origin().isSecure());
        settings.put("server.servlet.session.persistent", false);
        settings.put("spring.thymeleaf.prefix", "classpath:/nl/terugblik/console/pages/");
        settings.put("spring.thymeleaf.check-template-location", false);
        settings.put("spring.web.resources.add-mappings", false);
        settings.put("spring.web.error.whitelabel.enabled", false);
        settings.put("server.tomcat.use-relative-redirects", true); // no header can lead anyone elsewhere
        settings.put("server.forward-headers-strategy", bound.proxy().isPresent() ? "native" : "none");
        bound.proxy().ifPresent(proxy -> {
            settings.put("server.tomcat.remoteip.internal-proxies", proxies(proxy)); // the proxy alone is believed
            settings.put("server.tomcat.remoteip.host-header", "");
            settings.put("server.tomcat.remoteip.port-header", "");
        });
        bound.keystore().ifPresent(keystore -> {
            settings.put("server.ssl.key-store", "file:" + keystore.file().toAbsolutePath());
            settings.put("server.ssl.key-store-type", "PKCS12");
            settings.put("server.ssl.key-store-password", keystore.password());
            settings.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        });
        return settings;
    }

    private static String proxies(InetAddress proxy) {
        return proxy.isLoopbackAddress()
                ? "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0:0:0:0:0:0:0:1|::1"
                : Pattern.quote(proxy.getHostAddress());
    }
}
