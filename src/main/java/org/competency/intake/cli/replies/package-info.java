/** Commands about the outbox. */
@NullMarked
package org.competency.intake.cli.replies;

import org.jspecify.annotations.NullMarked;
