package org.competency.intake.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.archive.Sha256;
import org.competency.intake.audit.AuditedOffice;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.TestLedgers;
import org.competency.intake.submission.TestApplications;
import org.competency.intake.support.MemoryArchive;
import org.competency.intake.support.MigratedDatabase;
import org.competency.intake.support.RawMail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AuditPacketsTests {

    private static final String CASE = "CI-00000001";
    private static final byte[] FORM = "the form as it came".getBytes(StandardCharsets.UTF_8);

    private final MigratedDatabase database = MigratedDatabase.h2();
    private final AuditedOffice office = AuditedOffice.on(database);
    private final MemoryArchive archive = new MemoryArchive();
    private final TestLedgers ledgers = new TestLedgers(database);
    private final TimeZone machine = TimeZone.getDefault();
    private final Locale language = Locale.getDefault();
    private final AuditPackets packets = new AuditPackets(
            office.audits(),
            office.findings(),
            office.evidence(),
            new TestApplications(database).submissions(),
            new PacketMails(ledgers.ledger(), ledgers.links(), archive, MessageReader.standard(Set.of())),
            new PacketPages(office.office()),
            JsonMapper.builder().build());

    @BeforeEach
    void receive() {
        byte[] raw = RawMail.number(1).attach("..\\..\\evil <i>form.bin", FORM).bytes();
        office.queued(CASE);
        ledgers.linked(office.message(CASE), archive.store(raw), raw.length);
        office.attached(CASE, Sha256.of(FORM));
    }

    @AfterEach
    void restore() {
        TimeZone.setDefault(machine);
        Locale.setDefault(language);
    }

    @Test
    void holdsTheFormAsItWasReceivedWithTheDigestsOfTheLedger() throws IOException {
        Map<String, byte[]> files = unzipped(packet());

        assertThat(files.keySet())
                .containsExactly(
                        "version-01/mail.eml", "version-01/form.txt", "index.html", "index.json", "SHA256SUMS");
        assertThat(files.get("version-01/form.txt")).isEqualTo(FORM);
        for (String line : text(files, "SHA256SUMS").lines().toList()) {
            String[] sum = line.split("  ", 2);
            assertThat(Sha256.of(files.getOrDefault(sum[1], new byte[0])).hex())
                    .as(sum[1])
                    .isEqualTo(sum[0]);
        }
        JsonNode index = JsonMapper.shared().readTree(text(files, "index.json"));
        assertThat(index.path("versions").path(0).path("formSha256").asString())
                .isEqualTo(Sha256.of(FORM).hex());
        assertThat(index.path("ledger").path(0).path("digest").asString()).hasSize(64);
        assertThat(index.path("ledger").path(0).path("previous").asString()).isEqualTo("0".repeat(64));
    }

    @Test
    void marksWhatIsNotPublicAndTakesNoWordOfThePartnerForMarkup() throws IOException {
        String page = text(unzipped(packet()), "index.html");

        assertThat(page.split("<h3>", -1))
                .filteredOn(part -> part.contains("Case study "))
                .hasSize(4)
                .filteredOn(part -> part.contains("NON-PUBLIC"))
                .hasSize(2);
        assertThat(page).contains("evil &lt;i&gt;form.bin").doesNotContain("<i>");
    }

    @Test
    void isTheSameByteForByteOnAnotherDayInAnotherZoneAndLanguage() throws IOException {
        byte[] one = packet();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        office.tomorrow();

        assertThat(Sha256.of(packet())).isEqualTo(Sha256.of(one));
    }

    @Test
    void isRefusedWhereTheArchiveIsNotWhatTheLedgerSays() {
        office.attached(CASE, Sha256.of(new byte[] {1}));
        assertThatExceptionOfType(PacketException.class)
                .isThrownBy(this::packet)
                .withMessageContaining("does not hold the form that was read from it");

        ledgers.forge(office.message(CASE));
        assertThatExceptionOfType(PacketException.class)
                .isThrownBy(this::packet)
                .withMessageContaining("not what the chain of the ledger says");
    }

    @Test
    void refusesACaseWithoutAnAudit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packets.write("CI-99999999", new ByteArrayOutputStream()))
                .withMessageContaining("No audit is queued");
    }

    private byte[] packet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packets.write(CASE, out);
        return out.toByteArray();
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzipped(byte[] packet) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packet))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(List.of(entry.getName().split("/"))).doesNotContain("..");
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
