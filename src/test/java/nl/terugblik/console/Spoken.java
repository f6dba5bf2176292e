package nl.terugblik.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a console answered to whoever spoke HTTP with it by hand, as no library lets one. */
record Spoken(int status, List<String> headers, String body) {

    private static final int PATIENCE_MILLIS = 30_000;

    /** Says something to a port of this machine, and hears it out. */
    static Spoken to(int port, String said) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                socket.shutdownOutput(); // who waits for more waits in vain, and need not wait for long
            } catch (IOException e) {
                // it was turned away before it was said to its end
            }
            return of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (java.net.SocketException e) {
            return new Spoken(0, List.of(), ""); // turned away without a word
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for something, with lines of one's own, and lets the connection end. */
    static Spoken get(int port, String path, String... lines) {
        return to(port, "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
    }

    private static Spoken of(String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            return new Spoken(0, List.of(), answer);
        }
        String[] parts = answer.split("\r\n\r\n", 2);
        List<String> lines = Arrays.asList(parts[0].split("\r\n", -1));
        return new Spoken(
                Integer.parseInt(lines.get(0).substring(9, 12)),
                lines.subList(1, lines.size()),
                parts.length > 1 ? parts[1] : "");
    }

    /** The values of a header. */
    List<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }
}
