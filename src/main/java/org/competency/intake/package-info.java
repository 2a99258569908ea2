/**
 * The e-mail intake of a competency program. Each package below is one feature; start at its {@code package-info}.
 */
@NullMarked
package org.competency.intake;

import org.jspecify.annotations.NullMarked;
