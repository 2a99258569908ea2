package org.competency.intake.mailbox.container;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutlookMessageTests {

    private final Unpacked unpacked = new Unpacked();

    @Test
    void readsFieldsAndFiles() throws Exception {
        byte[] content = new byte[100_000];
        new Random(1).nextBytes(content);
        OutlookMessage message = OutlookMessage.of(OutlookFiles.message("Grüße", "", "checklist.pdf", content));

        message.attachments(unpacked, unpacked);

        assertThat(message.subject()).contains("Grüße");
        assertThat(message.sender()).contains("pat@partner.example");
        assertThat(message.senderName()).contains("Pat Example");
        assertThat(message.recipients()).containsExactly("checklists@office.example");
        assertThat(message.sentAt()).contains(Instant.parse("2026-11-23T09:15:30Z"));
        assertThat(message.body()).isEqualTo("Please find it attached.");
        assertThat(unpacked.names()).containsExactly("checklist.pdf", "inner-checklist.pdf");
        assertThat(unpacked.entries().get(0).content()).isEqualTo(content);
    }

    @Test
    void readsSmallFilesFromTheSmallStream() throws Exception {
        OutlookMessage message = OutlookMessage.of(OutlookFiles.message("s", "", "a.txt", new byte[] {1, 2, 3}));

        message.attachments(unpacked, unpacked);

        assertThat(unpacked.entries().get(0).content()).containsExactly(1, 2, 3);
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> OutlookMessage.of(new byte[600])).isInstanceOf(DamagedContainerException.class);
        assertThatThrownBy(() -> OutlookMessage.of(new byte[0])).isInstanceOf(DamagedContainerException.class);
    }

    @Test
    void damageAnywhereEndsInBoundedWork() throws Exception {
        byte[] whole = OutlookFiles.message("s", "Subject: s", "checklist.pdf", new byte[20_000]);
        Random random = new Random(7);
        int damaged = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] file = whole.clone();
            for (int k = 0; k < 20; k++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            Arrays.fill(file, 512 + random.nextInt(2_000), 2_600, (byte) (random.nextBoolean() ? 0xFF : 0));
            try {
                OutlookMessage message = OutlookMessage.of(file);
                message.attachments(new Unpacked(), entry -> {});
                message.recipients();
                message.sentAt();
            } catch (DamagedContainerException | IllegalStateException e) {
                damaged++;
            }
        }
        assertThat(damaged).isPositive();
    }
}
