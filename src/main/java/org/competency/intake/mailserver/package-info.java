/**
 * How mail servers are reached: whose certificates are trusted, and signing in with a password or an access token. The same
 * for the mailboxes that are read and for the server that takes replies.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.competency.intake.mailserver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
