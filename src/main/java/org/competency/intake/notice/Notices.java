package org.competency.intake.notice;

import java.util.List;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Sends mail to the office's own people. Every mail says that a machine wrote it, so that no machine answers (RFC 3834). */
@Component
public class Notices {

    private static final int LONGEST_SUBJECT = 150;

    private final NoticeProperties properties;

    Notices(NoticeProperties properties) {
        this.properties = properties;
    }

    /** Whether there is a server to send through. */
    public boolean isConfigured() {
        return properties.configured();
    }

    /** Who is told of troubles. */
    public List<String> operators() {
        return properties.to();
    }

    /**
     * Sends one mail to all of {@code to}.
     *
     * @param text the words as plain text
     * @param html the same as HTML; null: plain text only
     * @throws NoticeException if it was not taken
     */
    public void send(List<String> to, String subject, String text, @Nullable String html) {
        if (!isConfigured()) {
            throw new NoticeException(
                    "No mail server is configured for mail to the office; set intake.alerts.mail.host.");
        }
        JavaMailSenderImpl sender = sender();
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, html != null, UTF_8.name());
            mail.setFrom(properties.from());
            mail.setTo(to.toArray(String[]::new));
            mail.setSubject(line(subject));
            if (html == null) {
                mail.setText(text);
            } else {
                mail.setText(text, html);
            }
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            sender.send(message);
        } catch (MessagingException | MailException e) {
            throw new NoticeException(properties, cause(e), e);
        }
    }

    /**
     * Connects and logs in, and sends nothing.
     *
     * @return the server and the sender, for people
     * @throws NoticeException if that does not work
     */
    public String connect() {
        try {
            sender().testConnection();
            return properties.toString();
        } catch (MessagingException e) {
            throw new NoticeException(properties, cause(e), e);
        }
    }

    private static String line(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String cause(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        String protocol = properties.tls() == NoticeProperties.Tls.SMTPS ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        sender.setHost(properties.host());
        sender.setPort(properties.port());
        sender.setDefaultEncoding(UTF_8.name());
        if (!properties.user().isBlank()) {
            sender.setUsername(properties.user());
            sender.setPassword(properties.password());
        }
        sender.setJavaMailProperties(settings("mail." + protocol + "."));
        return sender;
    }

    private Properties settings(String prefix) {
        String timeout = Long.toString(properties.timeout().toMillis());
        String startTls = Boolean.toString(properties.tls() == NoticeProperties.Tls.STARTTLS);
        Properties settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", timeout);
        settings.setProperty(prefix + "timeout", timeout);
        settings.setProperty(prefix + "writetimeout", timeout);
        settings.setProperty(
                prefix + "auth", Boolean.toString(!properties.user().isBlank()));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "starttls.enable", startTls);
        settings.setProperty(prefix + "starttls.required", startTls);
        return settings;
    }
}
