/**
 * Mail to the office's own people, such as alerts and the report of the day. It goes through an account of its own, so that
 * it still gets through when the mailbox of the partners does not work.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.competency.intake.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
