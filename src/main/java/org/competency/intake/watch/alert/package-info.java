/**
 * Tells operators of troubles, by mail and by webhook: once when one begins, again each day, and once when it is over. What
 * was told stands in the database, so that neither a restart nor a second process tells it twice.
 */
@NamedInterface("alert")
@NullMarked
package org.competency.intake.watch.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
