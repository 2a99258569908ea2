/**
 * What a partner sent: applications (cases), their versions and how far each has come. The status column kept here
 * is how the other features hand work over to each other.
 */
@ApplicationModule(allowedDependencies = {"database", "archive"})
@NullMarked
package org.competency.intake.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
