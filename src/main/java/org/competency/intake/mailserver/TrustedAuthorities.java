package org.competency.intake.mailserver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.Properties;

import javax.net.ssl.SSLHandshakeException;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Whose certificates a mail server may show: those that Java trusts, or those of one file alone. */
public final class TrustedAuthorities {

    private TrustedAuthorities() {}

    /**
     * Adds to the settings of a mail session what makes it check the server's certificate and name.
     *
     * @param protocol of the session, such as {@code imaps}
     * @param file certificates of the authorities to trust instead of those of Java, in PEM format; "": none
     * @throws IllegalArgumentException if the file cannot be used
     */
    public static void apply(Properties settings, String protocol, String file) {
        String prefix = "mail." + protocol + ".ssl.";
        settings.setProperty(prefix + "checkserveridentity", "true");
        if (!file.isBlank()) {
            settings.put(
                    prefix + "socketFactory", bundle(file).createSslContext().getSocketFactory());
            settings.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
        }
    }

    /**
     * Refuses a file that cannot be used.
     *
     * @param setting its name
     */
    public static void check(String setting, String file) {
        if (file.isBlank()) {
            return;
        }
        try {
            bundle(file).createSslContext();
        } catch (RuntimeException e) {
            // without the cause, which says no more and would be taken for the sentence
            throw new IllegalArgumentException(
                    "The setting %s is '%s'; it must be a file with certificates in PEM format (%s)."
                            .formatted(
                                    setting,
                                    file,
                                    Files.isReadable(Path.of(file)) ? "it has none" : "it cannot be read"));
        }
    }

    /** What is wrong with the certificate of a server, in words; empty if the failure is about something else. */
    public static Optional<String> problem(Throwable failure) {
        boolean ofCertificate = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathBuilderException) {
                return Optional.of("its certificate comes from no authority that is trusted here");
            }
            ofCertificate =
                    ofCertificate || cause instanceof SSLHandshakeException || cause instanceof CertificateException;
            if (ofCertificate && cause.getCause() == null) {
                return Optional.of("its certificate does not hold (%s)".formatted(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static SslBundle bundle(String file) {
        String location = Path.of(file).toAbsolutePath().toUri().toString();
        return SslBundle.of(new PemSslStoreBundle(null, PemSslStoreDetails.forCertificates(location)));
    }
}
