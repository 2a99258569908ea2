/**
 * Invitations to audits as iCalendar (RFC 5545, RFC 5546): one meeting an audit, updated and cancelled by what its history
 * says, so that the same audit always gives the same invitation.
 */
@NamedInterface("invitation")
@NullMarked
package org.competency.intake.audit.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
