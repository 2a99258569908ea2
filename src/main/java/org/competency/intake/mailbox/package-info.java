/**
 * Fetches raw messages, keeps one ledger row for each, and parses and classifies them. The mailbox is flagged only
 * after the raw bytes and the row are committed, so a crash repeats work and never loses mail.
 */
@ApplicationModule(allowedDependencies = {"database", "archive", "submission", "mailserver"})
@NullMarked
package org.competency.intake.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
