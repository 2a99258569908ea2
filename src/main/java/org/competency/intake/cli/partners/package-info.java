/** Commands about partners. */
@NullMarked
package org.competency.intake.cli.partners;

import org.jspecify.annotations.NullMarked;
