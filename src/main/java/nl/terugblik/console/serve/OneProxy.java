package nl.terugblik.console.serve;

import java.net.InetAddress;
import org.apache.catalina.valves.RemoteCIDRValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Hears one proxy and nobody else: what came by another way was not enciphered, and could say anything of who asks. */
final class OneProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final InetAddress proxy;

    OneProxy(InetAddress proxy) {
        this.proxy = proxy;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        RemoteCIDRValve valve = new RemoteCIDRValve();
        valve.setAllow(proxy.isLoopbackAddress() ? "127.0.0.0/8,::1" : proxy.getHostAddress());
        factory.addEngineValves(valve);
    }

    /** Before what takes the proxy's word for who asks. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
