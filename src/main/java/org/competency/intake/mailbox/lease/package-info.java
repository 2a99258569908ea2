/**
 * Gives a folder to one process at a time, on however many machines. The lease is a row with an owner, a number that grows
 * with each new owner, and an end by the clock of the database.
 */
@NullMarked
package org.competency.intake.mailbox.lease;

import org.jspecify.annotations.NullMarked;
