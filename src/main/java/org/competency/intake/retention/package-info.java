/**
 * Removes what the office no longer wants to keep: raw mails, the files and bodies of replies, and what ledger rows say of people.
 * The rows themselves stay, so that what was received can still be proved and is still recognised.
 */
@ApplicationModule(allowedDependencies = {"database", "mailbox", "archive"})
@NullMarked
package org.competency.intake.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
