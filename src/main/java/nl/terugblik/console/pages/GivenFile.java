package nl.terugblik.console.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.terugblik.console.run.OpenedFile;

/** A file as a browser gets it: a page of ours is shown, with its own style and nothing that runs, and all else is kept as a file. */
public final class GivenFile {

    private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "json", "application/json",
            "md", "text/markdown;charset=UTF-8",
            "yaml", "application/yaml",
            "xml", "application/xml",
            "txt", "text/plain;charset=UTF-8");

    private GivenFile() {}

    /** Gives a file of a run: a page to be read, all else to be kept. */
    public static void give(OpenedFile file, HttpServletResponse response) throws IOException {
        if (file.file().isPage()) {
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            file.transferTo(html);
            page(html.toByteArray(), response);
            return;
        }
        String path = file.file().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        response.setContentType(
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        response.setContentLengthLong(file.file().bytes());
        keep(name, response);
        file.transferTo(response.getOutputStream());
    }

    /** Gives a text to be kept as a file. */
    public static void text(String name, String text, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        keep(name, response);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives a page that the program wrote; the style in it is allowed by its hash, and nothing in it can run. */
    public static void page(byte[] html, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src " + String.join(" ", styles(new String(html, StandardCharsets.UTF_8)))
                        + "; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.getOutputStream().write(html);
    }

    private static void keep(String name, HttpServletResponse response) {
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
    }

    private static List<String> styles(String html) {
        List<String> hashes = STYLE.matcher(html)
                .results()
                .map(style -> "'sha256-" + hash(style.group(1)) + "'")
                .distinct()
                .toList();
        return hashes.isEmpty() ? List.of("'none'") : hashes;
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
