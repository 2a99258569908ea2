package org.competency.intake.reply;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message, as the ledger keeps it.
 *
 * @param name as given by the sender
 * @param mediaType detected from the content
 * @param size in bytes
 * @param sha256 of the decoded bytes
 * @param use CHECKLIST, KEPT or UNREADABLE; null where nobody looked
 * @param code why it could not be used, such as ENCRYPTED
 * @param message the same as a sentence for the partner
 */
record ArrivedFile(
        @Nullable String name,
        @JsonAlias("type") @Nullable String mediaType,
        long size,
        @JsonAlias("sha") @Nullable String sha256,
        @Nullable String use,
        @Nullable String code,
        @Nullable String message) {}
