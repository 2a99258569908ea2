/** Commands about the ledger of messages and the quarantine. */
@NullMarked
package org.competency.intake.cli.messages;

import org.jspecify.annotations.NullMarked;
