package nl.terugblik.telling;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.terugblik.telling.MailPlan.Tls;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The server that takes mails in. It is the only class that loads the library for mail, and is made only to send one. */
final class MailServer {

    private final MailPlan plan;
    private final JavaMailSenderImpl sender;

    MailServer(MailPlan plan) {
        this.plan = plan;
        this.sender = new JavaMailSenderImpl();
        sender.setHost(plan.host());
        sender.setPort(plan.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        String wait = String.valueOf(plan.patience().toMillis());
        properties.put("mail.smtp.connectiontimeout", wait);
        properties.put("mail.smtp.timeout", wait);
        properties.put("mail.smtp.writetimeout", wait);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(plan.tls() == Tls.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(plan.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(plan.tls() == Tls.STARTTLS));
        plan.login().ifPresent(login -> {
            properties.put("mail.smtp.auth", "true");
            sender.setUsername(login.user());
            sender.setPassword(login.password());
        });
    }

    /**
     * Whether the server took a mail in. A server may answer in drops and never end, so that there is one wait for the whole; who
     * still speaks with it then ends with the process.
     */
    boolean takes(Mail mail) {
        CompletableFuture<Void> sending = new CompletableFuture<>();
        Thread thread = new Thread(() -> send(mail, sending), "mail");
        thread.setDaemon(true);
        thread.start();
        try {
            sending.get(plan.patience().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void send(Mail mail, CompletableFuture<Void> sending) {
        try {
            MimeMessage message = new Identified(sender.getSession(), mail.id(), plan.from());
            int parts = mail.notes().isEmpty()
                    ? MimeMessageHelper.MULTIPART_MODE_NO
                    : MimeMessageHelper.MULTIPART_MODE_MIXED;
            MimeMessageHelper helper = new MimeMessageHelper(message, parts, StandardCharsets.UTF_8.name());
            helper.setFrom(plan.from());
            helper.setTo((mail.to().isEmpty() ? plan.to() : mail.to()).toArray(String[]::new));
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            for (Mail.Note note : mail.notes()) { // as bytes, so that nothing on the way ends its lines otherwise
                helper.addAttachment(
                        note.file(),
                        new ByteArrayResource(note.text().getBytes(StandardCharsets.UTF_8)),
                        "application/octet-stream");
            }
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no absence replies
            sender.send(message);
            sending.complete(null);
        } catch (MessagingException | MailException | IllegalArgumentException e) {
            sending.completeExceptionally(e);
        }
    }

    /** A message that keeps its number however often it is tried. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id, String from) {
            super(session);
            this.id = "<" + id + "@" + from.substring(from.indexOf('@') + 1).toLowerCase(Locale.ROOT) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
