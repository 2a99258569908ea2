/** What the office formats of before 2007 have in common: the OLE2 compound file around them ([MS-CFB], [MS-OLEPS]). */
@NullMarked
package org.competency.intake.extraction.ole;

import org.jspecify.annotations.NullMarked;
