/** Commands about cases and their versions. */
@NullMarked
package org.competency.intake.cli.cases;

import org.jspecify.annotations.NullMarked;
