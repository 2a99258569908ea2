/**
 * The blank form of a checklist as a file that partners fill in, empty or with what is known already. What it holds comes
 * from the definition alone, and reads back exactly: ids stand in every row, and each heading names its case study.
 */
@NamedInterface("form")
@NullMarked
package org.competency.intake.checklist.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
