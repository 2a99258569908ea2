package org.competency.intake.mailbox.imap;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.mailbox.FetchReport;
import org.competency.intake.mailbox.FolderFetch;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.ServerCertificate;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** The certificate of a real mail server is always checked, its name too. */
@EnabledOnOs(OS.LINUX)
class CertificatesIT {

    @TempDir
    private Path folder;

    private final ServerCertificate certificate = ServerCertificate.of("localhost");
    private final DovecotServer mailbox = DovecotServer.startProtected(certificate);

    @AfterEach
    void stop() {
        mailbox.close();
    }

    private FetchReport fetch(String tls, String host, String authorities) {
        mailbox.deliver(List.of(RawMail.number(1).bytes()));
        try (StartedIntake intake = StartedIntake.in(folder)
                .with("intake.mailbox.tls", tls)
                .with("intake.mailbox.host", host)
                .with("intake.mailbox.port", tls.equals("imaps") ? mailbox.protectedPort() : mailbox.port())
                .with("intake.mailbox.user", mailbox.user())
                .with("intake.mailbox.password", mailbox.password())
                .with("intake.mailbox.certificate-authorities", authorities)
                .start()) {
            return intake.get(MailboxIntake.class).fetch();
        }
    }

    private String trusted() {
        return certificate.write(folder.resolve("authorities.pem")).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imaps", "starttls"})
    void refusesACertificateOfNobodyKnown(String tls) {
        FetchReport report = fetch(tls, "localhost", "");

        assertThat(report.failures())
                .singleElement()
                .extracting(FolderFetch::reason)
                .asString()
                .contains(
                        "If its certificate is right, name the authority that gave it by intake.mailbox.certificate-authorities");
        assertThat(report.sum().messages()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imaps", "starttls"})
    void takesTheCertificateOfAnAuthorityThatIsNamed(String tls) {
        FetchReport report = fetch(tls, "localhost", trusted());

        assertThat(report.failures()).isEmpty();
        assertThat(report.sum().messages()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imaps", "starttls"})
    void refusesTheCertificateOfAnotherServer(String tls) {
        FetchReport report = fetch(tls, "127.0.0.1", trusted());

        assertThat(report.failures())
                .singleElement()
                .extracting(FolderFetch::reason)
                .asString()
                .contains("the name in it must be that of intake.mailbox.host");
    }

    @Test
    void goesNoFurtherWhereTheServerOffersNoProtection() {
        try (DovecotServer open = DovecotServer.start();
                StartedIntake intake = StartedIntake.in(folder)
                        .reading(open, open.port())
                        .with("intake.mailbox.tls", "starttls")
                        .start()) {
            assertThat(intake.get(MailboxIntake.class).fetch().failures())
                    .singleElement()
                    .extracting(FolderFetch::reason)
                    .asString()
                    .contains("STARTTLS");
        }
    }
}
