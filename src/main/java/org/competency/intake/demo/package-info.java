/**
 * The demonstration: an embedded mail server, sample mails with real office files, and the real job run over them. Nothing
 * here is used outside {@code intake demo}.
 */
@ApplicationModule
@NullMarked
package org.competency.intake.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
