/**
 * Opens what mails carry other files in: zips, winmail.dat, Outlook's .msg, signed envelopes. Entries are handed on one
 * by one and counted against an allowance, so a bomb costs no more than that; damage ends as a {@link DamagedContainerException}.
 */
@NullMarked
package org.competency.intake.mailbox.container;

import org.jspecify.annotations.NullMarked;
