/**
 * The long-running intake: mailboxes are polled, the intake runs when mail has come and every few minutes, the nightly jobs
 * by schedule, each once on however many machines; health and figures are read over HTTP.
 */
@ApplicationModule(
        allowedDependencies = {"database", "jobs", "mailbox", "report", "extraction", "watch", "watch :: alert"})
@NullMarked
package org.competency.intake.serve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
