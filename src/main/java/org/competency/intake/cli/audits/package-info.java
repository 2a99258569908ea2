/** Commands about the audit queue. */
@NullMarked
package org.competency.intake.cli.audits;

import org.jspecify.annotations.NullMarked;
